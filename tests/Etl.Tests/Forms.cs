namespace Shuddhachar.Etl.Tests;

/// <summary>Small plans as offices print them, to put one damaged row into.</summary>
static class Forms
{
    const string NisHeading = """
        কার্যক্রমের নাম	কর্মসম্পাদন সূচক	সূচকের মান	একক	বাস্তবায়নের দায়িত্বপ্রাপ্ত ব্যক্তি/পদ	২০২০-২০২১ অর্থবছরের লক্ষ্যমাত্রা	বাস্তবায়ন অগ্রগতি পরিবীক্ষণ, ২০২০-২০২১							মন্তব্য
        						লক্ষ্যমাত্রা/ অর্জন	১ম কোয়ার্টার	২য় কোয়ার্টার	৩য় কোয়ার্টার	৪র্থ কোয়ার্টার	মোট অর্জন	অর্জিত মান
        ১	২	৩	৪	৫	৬	৭	৮	৯	১০	১১	১২	১৩	১৪
        """;

    const string EgovHeading = """
        ক্রম	কর্মসম্পাদন ক্ষেত্র	মান	কার্যক্রম	কর্মসম্পাদন সূচক	একক	কর্মসম্পাদন সূচকের মান	লক্ষ্যমাত্রা ২০২১-২০২২			ত্রৈমাসিক অর্জন	মন্তব্য
        							অসাধারণ	উত্তম	চলতি মান
        							১০০%	৮০%	৬০%
        ১	২	৩	৪	৫	৬	৭	৮	৯	১০	১১	১২
        """;

    /// <summary>An NIS report on the fourth quarter of 2020-21 with these table lines.</summary>
    public static string Nis(params string[] rows) => string.Join('\n', [
        "শিল্প মন্ত্রণালয়ের জাতীয় শুদ্ধাচার কৌশল কর্ম-পরিকল্পনা, ২০২০-২০২১",
        "৪র্থ ত্রৈমাসিক প্রতিবেদন (এপ্রিল ২০২১-জুন ২০২১)",
        NisHeading, .. rows]);

    /// <summary>An e-Gov report on a quarter of 2021-22 with these table lines.</summary>
    public static string Egov(string quarter, params string[] rows) => string.Join('\n', [
        $"শিল্প মন্ত্রণালয়ের ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা ২০২১-২২ এর {quarter} ত্রৈমাসিক অগ্রগতি প্রতিবেদন",
        EgovHeading, .. rows]);

    public static string Row(params string[] cells) => string.Join('\t', cells);
}
