using System.Collections.Immutable;
using System.Globalization;
using Shuddhachar.Etl.Extract;

namespace Shuddhachar.Etl.Recognise.Header;

/// <summary>
/// What a document says of itself: plan, office, fiscal year, quarter, date. A document that names no plan or no year is refused, for it
/// could be put nowhere. The quarter is what the head says; whether a plan without achievements has one is not decided here.
/// </summary>
public static class PlanHeaderReader
{
    /// <summary>Days after its quarter within which a report is written.</summary>
    const int LongestDelay = 180;

    /// <param name="decidedYear">What a person says is the first calendar year, for a document that does not tell it.</param>
    public static StageResult<PlanHeader> Read(ExtractedDocument document, int? decidedYear = null)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var text = HeaderText.Of(document);
        if (PlanKindReader.Read(document, text) is not { } plan)
            return Refuse(findings, new Finding(FindingCodes.NoPlan, Origin.Document));

        var period = ReadPeriod(text, plan);
        var printedYear = ReadYear(document, text, plan, period, findings);
        if ((printedYear ?? decidedYear) is not { } fiscalYear)
            return Refuse(findings, new Finding(FindingCodes.NoFiscalYear, Origin.Document));

        var quarter = ReadQuarter(text, plan, period, findings);
        if (period is { IsDayOff: true })
            findings.Add(new(FindingCodes.PeriodDayOff, period.Origin, Printed: period.Printed));
        var office = OfficeReader.Read(document, text, plan);
        findings.AddRange(office.Findings);
        var date = ReadDate(text, fiscalYear, quarter, findings);
        if (date is { } written && (written < new DateOnly(fiscalYear, 4, 1) || written > new DateOnly(fiscalYear + 1, 6, 30).AddDays(LongestDelay)))
            findings.Add(new(FindingCodes.LetterOfAnotherYear, Origin.Document, Printed: written.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Details: [FiscalYearReader.Code(fiscalYear)]));
        var form = HeaderWords.Contains("quarter", string.Join(' ', text.Headings.Select(cell => cell.Text))) && text.Headings.Length > 0 && !HasTiers(text) ? "quarters" : "tiers";
        var title = plan.Title?.Text ?? "";
        return new(new(plan.Plan, $"{plan.Plan.ToString().ToLowerInvariant()}-{form}", office.Value!, fiscalYear, quarter, date, title) { IsYearDecided = printedYear is null }, findings.ToImmutable());
    }

    static StageResult<PlanHeader> Refuse(ImmutableArray<Finding>.Builder findings, Finding last)
    {
        findings.Add(last);
        return new(null, findings.ToImmutable());
    }

    static bool HasTiers(HeaderText text) => text.Headings.Any(cell => HeaderWords.Like("tier", cell.Text) is not null);

    /// <summary>Title first, then the lines nearest to the table.</summary>
    static IEnumerable<TextLine> TitleFirst(HeaderText text, PlanName plan) =>
        (plan.Title is { } title ? [title] : Array.Empty<TextLine>()).Concat(text.Title.Reverse().Where(line => line != plan.Title));

    static PrintedPeriod? ReadPeriod(HeaderText text, PlanName plan) =>
        TitleFirst(text, plan).Select(PeriodReader.Read).FirstOrDefault(period => period is not null);

    /// <summary>
    /// Title, column heading and period each have a say; the majority wins, without one the title (004: title against heading). Where they
    /// leave it open the dates of the table decide. A base year before the targets and projections behind them are other years.
    /// </summary>
    static int? ReadYear(ExtractedDocument document, HeaderText text, PlanName plan, PrintedPeriod? period, ImmutableArray<Finding>.Builder findings)
    {
        var title = TitleFirst(text, plan).SelectMany(line => FiscalYearReader.Read(line.Text, line.Origin)).FirstOrDefault();
        var heading = text.Headings.Where(cell => !HeaderWords.Contains("baseline", cell.Text)).SelectMany(cell => FiscalYearReader.Read(cell.Text, cell.Origin))
            .GroupBy(year => year.FirstYear).OrderByDescending(group => group.Count()).FirstOrDefault()?.First();
        var chosen = 0;
        if (Majority(title?.FirstYear, heading?.FirstYear, period?.FiscalYear) is { } said) chosen = said;
        else if (TableDates.FiscalYear(document) is { } dated)
        {
            chosen = dated;
            findings.Add(new(FindingCodes.FiscalYearFromDates, Origin.Document, Final: FiscalYearReader.Code(dated)));
        }
        else return null;
        foreach (var other in new[] { title, heading }.OfType<PrintedYear>().Where(year => year.FirstYear != chosen))
            findings.Add(new(FindingCodes.FiscalYearConflict, other.Origin, Printed: other.Printed, Final: FiscalYearReader.Code(chosen)));
        if (period?.FiscalYear is { } covered && covered != chosen)
            findings.Add(new(FindingCodes.FiscalYearConflict, period.Origin, Printed: period.Printed, Final: FiscalYearReader.Code(chosen)));
        foreach (var damaged in new[] { title, heading }.OfType<PrintedYear>().Where(year => year.FirstYear == chosen && year.IsRepaired))
            findings.Add(new(FindingCodes.FiscalYearDamaged, damaged.Origin, Printed: damaged.Printed, Final: FiscalYearReader.Code(chosen)) { IsRepair = true });
        return chosen;
    }

    /// <summary>The ordinal, the months of the period and the achievement heading each have a say; months outweigh a digit when two disagree.</summary>
    static int? ReadQuarter(HeaderText text, PlanName plan, PrintedPeriod? period, ImmutableArray<Finding>.Builder findings)
    {
        var lines = TitleFirst(text, plan).ToArray();
        var named = lines.SelectMany(line => QuarterReader.Read(line.Text).Select(quarter => (Quarter: (int?)quarter, line.Origin))).FirstOrDefault();
        var headings = text.Headings.SelectMany(cell => QuarterReader.Read(cell.Text)).Distinct().ToArray();
        int? heading = headings is [var only] ? only : null;
        var chosen = Majority(period?.Quarter, named.Quarter, heading) ?? lines.Select(line => QuarterReader.ReadLongerReport(line.Text)).FirstOrDefault(quarter => quarter is not null);
        // of whoever disagrees the first is told: the ordinal, the months, the heading
        var other = new[] { (named.Quarter, named.Origin), (period?.Quarter, period?.Origin ?? default), (heading, text.Headings.FirstOrDefault()?.Origin ?? default) }
            .FirstOrDefault(said => said.Item1 is not null && said.Item1 != chosen);
        if (other.Item1 is { } printed)
            findings.Add(new(FindingCodes.QuarterConflict, other.Item2, Printed: Invariant(printed), Final: Invariant(chosen ?? 0)));
        return chosen;
    }

    static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The value that at least two name, else the first that is there.</summary>
    static int? Majority(int? first, int? second, int? third) =>
        second is not null && second == third ? second : first ?? second ?? third;

    /// <summary>
    /// The date of the letter, else of the signature. The Bangla and the Gregorian date of one letter prove each other; when they differ the
    /// one that a report on this quarter can have wins, and of two such the Bangla one, whose month is a word of its own (003:15-17).
    /// </summary>
    static DateOnly? ReadDate(HeaderText text, int fiscalYear, int? quarter, ImmutableArray<Finding>.Builder findings)
    {
        var letter = DocumentDateReader.Read(text.Title);
        var dates = letter.Length > 0 ? letter : DocumentDateReader.Read(text.Tail);
        foreach (var impossible in dates.Where(date => date.Value is null))
            findings.Add(new(FindingCodes.DocumentDateImpossible, impossible.Origin, Printed: impossible.Printed));
        var bangla = dates.FirstOrDefault(date => date is { IsBangla: true, Value: not null });
        var gregorian = dates.FirstOrDefault(date => date is { IsBangla: false, Value: not null });
        if (bangla is null || gregorian is null || bangla.Value == gregorian.Value)
            return (bangla ?? gregorian)?.Value;
        var (right, wrong) = IsPlausible(gregorian.Value!.Value, fiscalYear, quarter) && !IsPlausible(bangla.Value!.Value, fiscalYear, quarter)
            ? (gregorian, bangla)
            : (bangla, gregorian);
        findings.Add(new(FindingCodes.DocumentDateConflict, wrong.Origin, Printed: wrong.Printed, Final: right.Value!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Details: [right.Printed]) { IsRepair = true });
        return right.Value;
    }

    static bool IsPlausible(DateOnly date, int fiscalYear, int? quarter)
    {
        var first = new DateOnly(fiscalYear, 7, 1).AddMonths(3 * ((quarter ?? 1) - 1));
        var last = new DateOnly(fiscalYear, 7, 1).AddMonths(3 * (quarter ?? 4)).AddDays(LongestDelay);
        return date >= first && date <= last;
    }
}
