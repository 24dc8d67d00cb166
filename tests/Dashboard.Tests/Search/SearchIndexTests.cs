using Shuddhachar.Dashboard.Search;

namespace Shuddhachar.Dashboard.Tests.Search;

public class SearchIndexTests
{
    static readonly string[] s_names =
    [
        "তথ্য ও যোগাযোগ প্রযুক্তি বিভাগ", "শিল্প মন্ত্রণালয়", "পাট অধিদপ্তর", "স্বাস্থ্য শিক্ষা ও পরিবার কল্যাণ বিভাগ", "ভূমি মন্ত্রণালয়", "Ministry of Industries",
        "Department of Jute", "Implementation Monitoring and Evaluation Division", "জননিরাপত্তা বিভাগ", "Economic Relations Division",
    ];

    static readonly SearchIndex<string> s_index = new(s_names.Select(name => new Findable<string>(name, [name])));

    /// <summary>As asked, and what is found first.</summary>
    public static readonly TheoryData<string, string> Finds = new()
    {
        { "শিল্প", "শিল্প মন্ত্রণালয়" },
        { "শীল্প", "শিল্প মন্ত্রণালয়" },
        { "সিল্প মন্ত্রনালয়", "শিল্প মন্ত্রণালয়" },
        { "ভুমি", "ভূমি মন্ত্রণালয়" },
        { "প্রযুক্তি তথ্য", "তথ্য ও যোগাযোগ প্রযুক্তি বিভাগ" },
        { "স্বাস্হ্য", "স্বাস্থ্য শিক্ষা ও পরিবার কল্যাণ বিভাগ" },
        { "industri", "Ministry of Industries" },
        { "INDUSTRIES MINISTRY", "Ministry of Industries" },
        { "implmentation evalution", "Implementation Monitoring and Evaluation Division" },
        { "jut", "Department of Jute" },
    };

    /// <summary>Questions that nothing answers, whatever they hold.</summary>
    public static readonly TheoryData<string> FindsNothing =
        ["", "   ", "qqqqq", "'; drop table dim_office;--", "\u200d\u200c", "%_*", new string('a', 10_000), "শিল্প qqqqq"];

    [Theory]
    [MemberData(nameof(Finds))]
    public void Find_InOneSpellingOrAnother_GivesTheNameFirst(string asked, string name) => Assert.Equal(name, s_index.Find(asked, 3).Best[0]);

    [Theory]
    [MemberData(nameof(FindsNothing))]
    public void Find_WhatIsNoName_GivesNothing(string asked) => Assert.Empty(s_index.Find(asked, 10).Best);

    [Fact]
    public void Find_WithASlipInALongWord_StillGivesTheName()
    {
        var random = new Random(7);
        for (var i = 0; i < 500; i++)
        {
            var name = s_names[random.Next(s_names.Length)];
            var words = name.Split(' ').Where(word => SpellingFold.Words(word) is [{ Length: >= 5 }]).ToList();
            if (words.Count == 0) continue;
            var word = SpellingFold.Words(words[random.Next(words.Count)])[0];
            var at = random.Next(1, word.Length - 1);
            var slipped = random.Next(3) switch
            {
                0 => word.Remove(at, 1),
                1 => word.Insert(at, word[at].ToString()),
                _ => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
            };
            Assert.Contains(name, s_index.Find(slipped, 10).Best);
        }
    }

    [Fact]
    public void Find_OfMoreThanAreShown_CountsThemAll()
    {
        var (best, count) = s_index.Find("বিভাগ", 2);
        Assert.Equal(2, best.Count);
        Assert.Equal(3, count);
    }

    [Fact]
    public void Slips_OfSwappedLetters_AreOne()
    {
        Assert.Equal(1, WordLikeness.Slips("ab", "ba", 2));
        Assert.Equal(2, WordLikeness.Slips("kitten", "sittin", 2));
        Assert.Equal(3, WordLikeness.Slips("abc", "xyz", 2));
    }
}
