using Shuddhachar.Dashboard.Queries;
using Shuddhachar.Dashboard.Text;

namespace Shuddhachar.Dashboard.Tests;

public class UrlsTests
{
    static readonly Urls s_bangla = new(new PageRequest(Language.Bangla, null));
    static readonly Urls s_english = new(new PageRequest(Language.English, null));

    [Fact]
    public void Address_OfAPage_CarriesItsWholeState()
    {
        Assert.Equal("/", s_bangla.Overview());
        Assert.Equal("/en", s_english.Overview());
        Assert.Equal("/ranking/2020-21/nis", s_bangla.Ranking("2020-21", "nis"));
        Assert.Equal("/en/ranking/2021-22/egov?method=egov_step&ties=dense", s_english.Ranking("2021-22", "egov", new RankingView("egov_step", Ties.Dense)));
        Assert.Equal("/gaps?plan=nis&year=2020-21&show=met&page=3", s_bangla.Gaps(new GapView("nis", "2020-21", null, GapShow.Met, 3)));
        Assert.Equal("/gaps", s_bangla.Gaps(new GapView(null, null, null)));
        Assert.Equal("/offices/ICTD?document=2#sheet", s_bangla.Office("ICTD", 2));
        Assert.Equal("/documents/1#line-13", s_bangla.Document(1, 13));
        Assert.Equal("/documents/1", s_bangla.Document(1, 0));
        Assert.Equal("/documents/1?lines=3#field-401-2", s_bangla.Document(1, 401, 2));
        Assert.Equal("/documents/1#line-200", s_bangla.Document(1, 200, 0));
        Assert.Equal("/en/documents/1/findings.csv", s_english.FindingsFile(1));
        Assert.Equal("/offices?q=a%20b&kind=ministry&parent=X&data=synthetic&page=2", s_bangla.Offices(new OfficesView("a b", "ministry", "X", true, 2)));
        Assert.Equal("/offices/A?document=2&compare=B,C&plan=nis", s_bangla.Office("A", new OfficeView(2, ["B", "C"], "nis")));
        Assert.Equal("/quality?by=year&change=rank&page=2", s_bangla.Quality(new QualityView(QualityBy.Year, ChangeKind.Rank, Page: 2)));
        Assert.Equal("/en?snapshot=3", s_english.OfSnapshot(3));
    }

    [Fact]
    public void Address_WithASignThatIsNotPlain_IsEscaped() => Assert.Equal("/offices/a%2Fb%3F", s_bangla.Office("a/b?"));

    [Theory]
    [InlineData("/", "", "/en")]
    [InlineData("/en", "", "/")]
    [InlineData("/en/", "", "/")]
    [InlineData("/gaps", "?plan=nis", "/en/gaps?plan=nis")]
    [InlineData("/en/gaps", "?plan=nis", "/gaps?plan=nis")]
    [InlineData("/enothi", "", "/en/enothi")]
    public void InOtherLanguage_KeepsPageAndState(string path, string query, string expected) =>
        Assert.Equal(expected, Urls.InOtherLanguage(new PathString(path), new QueryString(query)));
}
