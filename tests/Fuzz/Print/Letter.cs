using System.Globalization;
using System.Text;
using Shuddhachar.Etl.Bangla;
using Shuddhachar.Fuzz.Truth;

namespace Shuddhachar.Fuzz.Print;

/// <summary>What stands above and below the table: letter head, memo number, addressee, title, signature.</summary>
sealed class Letter(TruthPlan plan, Script script, Quirks quirks, Random random)
{
    static readonly string[] s_firstMonths = ["জুলাই", "অক্টোবর", "জানুয়ারি", "এপ্রিল"];
    static readonly string[] s_banglaMonths = ["বৈশাখ", "জ্যৈষ্ঠ", "আষাঢ়", "শ্রাবণ", "ভাদ্র", "আশ্বিন", "কার্তিক", "অগ্রহায়ণ", "পৌষ", "মাঘ", "ফাল্গুন", "চৈত্র"];
    static readonly string[] s_lastMonths = ["সেপ্টেম্বর", "ডিসেম্বর", "মার্চ", "জুন"];

    string Year => script.Text(random.Chance(0.5) ? plan.YearCode : $"{plan.FiscalYear}-{plan.FiscalYear + 1}");

    string Plan => plan.PlanCode switch
    {
        "nis" => random.Pick("জাতীয় শুদ্ধাচার কৌশল কর্ম-পরিকল্পনা", "জাতীয় শুদ্ধাচার কৌশল কর্মপরিকল্পনা", "শুদ্ধাচার কর্ম-পরিকল্পনা"),
        "egov" => random.Pick("ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা", "ই-গভর্নেন্স ও উদ্ভাবন কর্মপরিকল্পনা", "ই-গভর্ন্যান্স ও উদ্ভাবন কর্ম-পরিকল্পনা"),
        "grs" => random.Pick("অভিযোগ প্রতিকার ব্যবস্থা সংক্রান্ত কর্ম-পরিকল্পনা", "অভিযোগ প্রতিকার ব্যবস্থা কর্মপরিকল্পনা"),
        "charter" => random.Pick("সেবা প্রদান প্রতিশ্রুতি বাস্তবায়ন কর্ম-পরিকল্পনা", "সেবা প্রদান প্রতিশ্রুতি (সিটিজেন্স চার্টার) কর্ম-পরিকল্পনা"),
        _ => random.Pick("তথ্য অধিকার বিষয়ে কর্ম-পরিকল্পনা", "তথ্য অধিকার কর্মপরিকল্পনা"),
    };

    public string Above()
    {
        var text = new StringBuilder(random.Chance(0.7) ? "\n\n" : "");
        if (quirks.HasFlag(Quirks.NoTitlePage))
            return text.Append(random.Pick("মন্ত্রণালয়ের নাম: ", "দপ্তর/সংস্থার নাম: ", "কার্যালয়ের নাম: ")).Append(plan.Office.Printed).Append("\n\n").ToString();
        if (quirks.HasFlag(Quirks.Letter)) Head(text);
        text.Append(Title()).Append("\n\n");
        return text.ToString();
    }

    void Head(StringBuilder text)
    {
        text.Append("গণপ্রজাতন্ত্রী বাংলাদেশ সরকার\n");
        if (plan.Office.Parent.Length > 0 && plan.Office.Parent != plan.Office.Name) text.Append(plan.Office.Parent).Append('\n');
        text.Append(plan.Office.Printed).Append('\n').Append(random.Pick("বাংলাদেশ সচিবালয়, ঢাকা\n", "www.example.gov.bd\n", "১০৫, মতিঝিল বা/এ, ঢাকা-১০০০\n", "")).Append('\n');
        var sent = (plan.Quarter is { } quarter ? QuarterFigures.LastDay(quarter, plan.FiscalYear) : new DateOnly(plan.FiscalYear, 8, 1)).AddDays(random.Next(3, 40));
        text.Append(CultureInfo.InvariantCulture, $"স্মারক নং-{script.Text("২৪.০১.০০০০.০০১.০৫.০০১.২০")}-{script.Text($"{random.Next(10, 900)}")}\n\nতারিখ: {Sent(sent)}\n\n");
        var report = plan.Quarter is { } reported ? $"{script.Ordinal(reported)} ত্রৈমাসিক অগ্রগতি প্রতিবেদন" : "কর্ম-পরিকল্পনা";
        text.Append(CultureInfo.InvariantCulture, $"বিষয়: {Of(plan.Office.Printed)} {Year} অর্থবছরের {Plan} এর {report} প্রেরণ।\n\n");
        text.Append("উপর্যুক্ত বিষয়ে প্রতিবেদন এতদসঙ্গে সংযুক্ত করে মহোদয়ের সদয় অবগতি ও কার্যার্থে প্রেরণ করা হলো।\n\n");
        if (plan.Office.Parent.Length > 0) text.Append(CultureInfo.InvariantCulture, $"সচিব\n{random.Pick(plan.Office.Parent, "মন্ত্রিপরিষদ বিভাগ")}\nবাংলাদেশ সচিবালয়, ঢাকা।\n\n");
        Signature(text);
    }

    string Sent(DateOnly date)
    {
        if (random.Chance(0.7)) return script.Date(Part.Of(date));
        var (year, month, day) = BanglaCalendar.FromGregorian(date);
        return $"\n\n{script.Text($"{day}")} {s_banglaMonths[month - 1]}, {script.Text($"{year}")}\n\n{script.Text($"{date.Day}")} {Script.Month(date.Month)}, {script.Text($"{date.Year}")}";
    }

    string Title()
    {
        var office = plan.Office.Printed;
        var isPlan = plan.Quarter is null;
        var style = random.Next(4);
        // the last report was taken as the pattern of this one, and its number was left
        var named = quirks.HasFlag(Quirks.Disagreement) && style < 3 && random.Chance(0.5) ? plan.Quarter % 4 + 1 : plan.Quarter;
        var period = isPlan ? "" : Period(plan.Quarter!.Value);
        return style switch
        {
            0 => $"{Of(office)} {Plan}, {Year}\n\n{(isPlan ? "" : $"{script.Ordinal(named!.Value)} ত্রৈমাসিক প্রতিবেদন ({period})")}".TrimEnd(),
            1 => $"{Plan} {Year}{(isPlan ? "" : $" এর {script.Ordinal(named!.Value)} ত্রৈমাসিক ({period}) বাস্তবায়ন অগ্রগতি প্রতিবেদন")}\n\n{random.Pick("দপ্তরের নাম", "প্রতিষ্ঠানের নাম", "কার্যালয়ের নাম")}: {office}",
            2 => $"{office}\n{Year} অর্থবছরের {Plan}{(isPlan ? "" : $" বাস্তবায়ন অগ্রগতির {script.Ordinal(named!.Value)} ত্রৈমাসিক প্রতিবেদন\n({period})")}",
            _ => $"{Of(office)} {Year} অর্থবছরের {Plan}{(isPlan ? "" : $" এর {script.Ordinal(plan.Quarter!.Value)} কোয়ার্টারের অগ্রগতি প্রতিবেদন")}",
        };
    }

    string Period(int quarter)
    {
        var year = script.Text($"{plan.FiscalYear + (quarter > 2 ? 1 : 0)}");
        var (first, last) = (s_firstMonths[quarter - 1], s_lastMonths[quarter - 1]);
        return random.Next(4) switch
        {
            0 => $"{first} {year}-{last} {year}",
            1 => $"{first}-{last}, {year}",
            2 => $"{first} – {last} {year} পর্যন্ত",
            _ => $"{first}-{last} {year}",
        };
    }

    public string Below()
    {
        var text = new StringBuilder("\n\n");
        if (random.Chance(0.7)) Signature(text);
        return text.ToString();
    }

    void Signature(StringBuilder text)
    {
        var person = random.Pick(Words.People);
        text.Append(person["name"]).Append('\n').Append(person["post"]).Append('\n').Append(plan.Office.Printed).Append("\n\n");
    }

    /// <summary>The genitive: -র after a vowel sign, -ের after a consonant, -এর after a bracket or Latin letter.</summary>
    static string Of(string name) => name[^1] switch
    {
        >= 'ক' and <= 'হ' or '়' => name + "ের",
        >= 'া' and <= 'ৌ' => name + "র",
        _ => name + " এর",
    };
}
