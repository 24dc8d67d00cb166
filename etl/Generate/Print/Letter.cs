using System.Globalization;
using System.Text;
using Shuddhachar.Etl.Bangla;
using Shuddhachar.Etl.Generate.Truth;

namespace Shuddhachar.Etl.Generate.Print;

/// <summary>What stands above and below the table: letter head, memo number, addressee, title, signature.</summary>
sealed class Letter(TruthPlan plan, Script script, Quirks quirks, Random random)
{
    static readonly IReadOnlyList<string> s_firstMonths = Words.Phrases("first_month");
    static readonly IReadOnlyList<string> s_banglaMonths = Words.Phrases("bangla_month");
    static readonly IReadOnlyList<string> s_lastMonths = Words.Phrases("last_month");

    string Year => script.Text(random.Chance(0.5) ? plan.YearCode : $"{plan.FiscalYear}-{plan.FiscalYear + 1}");

    string Plan => random.Pick(Words.Phrases("plan_" + plan.PlanCode));

    public string Above()
    {
        var text = new StringBuilder(random.Chance(0.7) ? "\n\n" : "");
        if (quirks.HasFlag(Quirks.NoTitlePage))
            return text.Append(random.Pick(Words.Phrases("office_name_label"))).Append(plan.Office.Printed).Append("\n\n").ToString();
        if (quirks.HasFlag(Quirks.Letter)) Head(text);
        text.Append(Title()).Append("\n\n");
        return text.ToString();
    }

    void Head(StringBuilder text)
    {
        text.Append(Words.Phrase("government")).Append('\n');
        if (plan.Office.Parent.Length > 0 && plan.Office.Parent != plan.Office.Name) text.Append(plan.Office.Parent).Append('\n');
        text.Append(plan.Office.Printed).Append('\n').Append(random.Pick(Words.Phrases("address"))).Append('\n');
        var drawn = (plan.Quarter is { } quarter ? QuarterFigures.LastDay(quarter, plan.FiscalYear) : new DateOnly(plan.FiscalYear, 8, 1)).AddDays(random.Next(3, 40));
        var sent = plan.SentOn ?? drawn;
        text.Append(Filled("memo", script.Text(Words.Phrase("memo_number")), script.Text($"{random.Next(10, 900)}"), Sent(sent)));
        var report = plan.Quarter is { } reported ? Filled("letter_report", script.Ordinal(reported)) : Words.Phrase("letter_plan");
        text.Append(Filled("letter_subject", Of(plan.Office.Printed), Year, Plan, report));
        text.Append(Words.Phrase("letter_body"));
        if (plan.Office.Parent.Length > 0) text.Append(Filled("letter_addressee", random.Pick(plan.Office.Parent, Words.Phrase("letter_cabinet"))));
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
            0 => $"{Of(office)} {Plan}, {Year}\n\n{(isPlan ? "" : Filled("title_quarter", script.Ordinal(named!.Value), period))}".TrimEnd(),
            1 => $"{Plan} {Year}{(isPlan ? "" : Filled("title_of_quarter", script.Ordinal(named!.Value), period))}\n\n{random.Pick(Words.Phrases("title_office_label"))}: {office}",
            2 => $"{office}\n{Filled("title_year", Year, Plan)}{(isPlan ? "" : Filled("title_progress", script.Ordinal(named!.Value), period))}",
            _ => $"{Of(office)} {Filled("title_year", Year, Plan)}{(isPlan ? "" : Filled("title_last", script.Ordinal(plan.Quarter!.Value)))}",
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
            2 => Filled("until", first, last, year),
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

    /// <summary>The genitive: it differs after a consonant, a vowel sign, and a bracket or Latin letter.</summary>
    static string Of(string name) => name[^1] switch
    {
        >= '\u0995' and <= '\u09B9' or '\u09BC' => name + Words.Phrases("genitive")[0],
        >= '\u09BE' and <= '\u09CC' => name + Words.Phrases("genitive")[1],
        _ => name + Words.Phrases("genitive")[2],
    };

    static string Filled(string slot, params string[] parts) => string.Format(CultureInfo.InvariantCulture, Words.Phrase(slot), parts);
}
