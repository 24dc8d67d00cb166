using AngleSharp.Dom;
using Shuddhachar.Dashboard.Tests.Fixture;
using Shuddhachar.Dashboard.Text;

namespace Shuddhachar.Dashboard.Tests.Text;

/// <summary>What a page says, it says in its language: text in the other one is marked as such, and figures have the digits of the page.</summary>
public class PageLanguageTests(DashboardHost host)
{
    /// <summary>
    /// Codes and files have one name in every language, a document's lines are its own, and a measure's help names the codes of the feed. A
    /// drawing is one picture to a reader's program: its words are marked in the table beside it.
    /// </summary>
    const string Names = "code, pre, .file, script, style, .lines, .help-text, [role=img]";

    public static TheoryData<string> Pages =>
    [
        "", "/?plan=egov&year=2021-22", "/ranking", "/ranking/2020-21/nis", "/ranking/2021-22/egov", "/enothi", "/gaps?show=all", "/indicators", "/indicators/enothi_note_disposal", "/offices",
        "/offices/ICTD", "/documents/1", "/documents/2", "/quality", "/quality?by=office", "/search?q=x",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task EnglishPage_HoldsBanglaOnlyWhereItIsMarked(string address) =>
        Assert.Equal([], Unmarked(await host.PageAsync("/en" + (address.StartsWith("/?", StringComparison.Ordinal) ? address[1..] : address)), "bn")
            .Where(text => text.Any(Words.IsBanglaLetter)));

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task BanglaPage_HasBengaliDigits(string address) =>
        Assert.Equal([], Unmarked(await host.PageAsync(address.Length == 0 ? "/" : address), "en").Where(text => text.Any(char.IsAsciiDigit)));

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task BanglaPage_HoldsNoEnglishSentence(string address) =>
        Assert.Equal([], Unmarked(await host.PageAsync(address.Length == 0 ? "/" : address), "en")
            .Where(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(word => word.Length > 2 && word.All(char.IsAsciiLetter)) > 2));

    static IEnumerable<string> Unmarked(IDocument page, string other) => page.Body!.Descendants<IText>()
        .Where(text => text.Data.Trim().Length > 0 && !Holders(text).Any(holder => holder.GetAttribute("lang") == other || holder.Matches(Names)))
        .Select(text => text.Data.Trim());

    static IEnumerable<IElement> Holders(IText text)
    {
        for (var holder = text.ParentElement; holder is not null && holder.LocalName != "body"; holder = holder.ParentElement) yield return holder;
    }
}
