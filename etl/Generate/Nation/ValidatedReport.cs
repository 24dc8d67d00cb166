using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Shuddhachar.Etl.Bangla;
using Shuddhachar.Etl.Extract;
using Shuddhachar.Etl.Generate.Truth;
using Shuddhachar.Etl.Normalise;
using Shuddhachar.Etl.Validate;
using Shuddhachar.Etl.Validate.Checks;

namespace Shuddhachar.Etl.Generate.Nation;

/// <summary>
/// A report as the pipeline would hold it after validation, without printing and reading it: there is no line behind its figures. A plan with
/// criteria has here the quarters' achievements beside the year's.
/// </summary>
static class ValidatedReport
{
    const int OfDamage = 7;

    /// <summary>Share of the rows that a person must decide on.</summary>
    const double ShareUnreadable = 0.004;

    static readonly ImmutableArray<int> s_noLine = [0];
    static readonly ValidatedMeasure s_blank = Same(Measure.Blank("", Origin.Document));
    static readonly ValidatedMeasure s_notApplicable = Same(new(ReadingStatus.NotApplicable, [], Words.Phrase("not_applicable"), Origin.Document));
    static readonly ValidatedMeasure s_unreadable = Same(new(ReadingStatus.Unreadable, [], "?", Origin.Document));
    static readonly YearToDate s_notApplicableYear = new(ReadingStatus.NotApplicable, [], YearToDateBasis.None);
    static readonly YearToDate s_unreadableYear = new(ReadingStatus.Unreadable, [], YearToDateBasis.None);
    static readonly ConcurrentDictionary<Part, ValidatedMeasure> s_measures = new();
    static readonly ConcurrentDictionary<TruthRow, ImmutableSortedDictionary<PlanColumn, ValidatedMeasure>> s_printed = new();

    /// <param name="sha256">Stands for the document that is not there.</param>
    public static ValidatedPlan Make(int seed, SentReport report, YearOfRow[] year, string sha256)
    {
        var (form, office) = (report.Form, report.Office);
        var random = Seeds.For(seed, office.Number, OfDamage, (int)form.Plan, form.Year, report.Quarter);
        var indicators = ImmutableArray.CreateBuilder<ValidatedIndicator>(year.Length);
        for (var at = 0; at < year.Length; at++) indicators.Add(Indicator(form, form.Names[at], year[at], report.Quarter, random.Chance(ShareUnreadable)));
        var plan = form.Plan.ToString().ToLowerInvariant();
        return new(
            new ExtractedDocument("bundle", sha256, []),
            new(form.Plan, $"{plan}-{(form.HasQuarters ? "quarters" : "tiers")}", new(office.Code, office.NameBn, office.Parent is null, 1m, Origin.Document), form.Year, report.Quarter, report.SentOn, ""),
            indicators.MoveToImmutable(), form.Total,
            report.Quarter == 4 && year.All(row => row.Claim is not null) ? year.Sum(row => row.Claim!.Value) : null,
            year.Any(row => row.IsNotApplicable || row.Actuals.Take(report.Quarter).Any(told => told is not null)));
    }

    static ValidatedIndicator Indicator(FormOfYear form, IndicatorName name, YearOfRow year, int last, bool isUnreadable)
    {
        var cells = s_printed.GetOrAdd(year.Row, Printed).ToBuilder();
        for (var quarter = 1; quarter <= 4; quarter++)
        {
            if (form.HasQuarters) cells.Add(PlanColumns.Target(quarter), Of(year.Targets[quarter - 1]));
            var isAsked = !form.HasQuarters || year.Targets[quarter - 1] is not null;
            cells.Add(PlanColumns.Actual(quarter), quarter > last || !isAsked ? s_blank
                : quarter == last && isUnreadable ? s_unreadable
                : year.IsNotApplicable && form.HasQuarters ? s_notApplicable
                : Of(year.Actuals[quarter - 1]));
        }
        var unit = Unit(year.Row.Kind);
        var toDate = isUnreadable ? s_unreadableYear : year.IsNotApplicable ? s_notApplicableYear : form.HasQuarters ? SoFar(year, unit, last)
            : year.Reached(last) is { } reached ? new(ReadingStatus.Value, [Quantity(reached)], YearToDateBasis.AchievementCell) : YearToDate.None;
        if (form.HasQuarters)
        {
            cells.Add(PlanColumn.AnnualTarget, Of(year.Annual));
            cells.Add(PlanColumn.TotalActual, toDate is { Status: ReadingStatus.Value, Parts: [{ Number: not null } total], Basis: YearToDateBasis.SumOfQuarters } ? Of(total) : s_blank);
            if (year.Claim is { } claim) cells.Add(PlanColumn.AwardedScore, last == 4 ? Of(Part.Of(claim)) : s_blank);
        }
        else
        {
            foreach (var (at, tier) in PlanColumns.Tiers.Index())
                if (form.Form != Form.EgovThree || tier is PlanColumn.Tier100 or PlanColumn.Tier80 or PlanColumn.Tier60) cells.Add(tier, year.Criteria[at] is { } part ? Of(part) : s_blank);
            cells.Add(PlanColumn.Achievement, isUnreadable ? s_unreadable : year.IsNotApplicable ? s_notApplicable : toDate.Parts is [var told] ? Of(told) : s_blank);
        }
        return new(new(name, cells.ToImmutable(), s_noLine), unit, toDate, isUnreadable ? new(FindingCodes.UnreadableFigure, Origin.Document, name.IndicatorNo) : null);
    }

    /// <summary>As the validator finds it: see YearToDates.</summary>
    static YearToDate SoFar(YearOfRow year, UnitKind unit, int last)
    {
        var told = new List<Part[]>(4);
        for (var quarter = 0; quarter < last; quarter++)
            if (year.Actuals[quarter] is { } parts) told.Add(parts);
        if (told.Count == 0) return YearToDate.None;
        if (unit is UnitKind.Date or UnitKind.CountAndDate) return new(ReadingStatus.Value, [.. told.SelectMany(parts => parts.Select(Quantity))], YearToDateBasis.DatesOfQuarters);
        var sum = told.Sum(parts => parts[0].Number);
        var repeats = QuarterSums.Repeats(unit, [.. year.Targets.OfType<Part[]>().Select(parts => parts[0].Number)], year.Annual[0].Number);
        return repeats
            ? new(ReadingStatus.Value, [Normalise.Quantity.Of(decimal.Round(sum / told.Count, 6, MidpointRounding.AwayFromZero))], YearToDateBasis.MeanOfQuarters)
            : new(ReadingStatus.Value, [Normalise.Quantity.Of(sum)], YearToDateBasis.SumOfQuarters);
    }

    /// <summary>What the form prints for every office.</summary>
    static ImmutableSortedDictionary<PlanColumn, ValidatedMeasure> Printed(TruthRow row)
    {
        var cells = ImmutableSortedDictionary.CreateBuilder<PlanColumn, ValidatedMeasure>();
        foreach (var (column, cell) in row.Cells) cells.Add(column, Of(cell.Meant[0]));
        cells.Add(PlanColumn.Unit, Text(row.Unit));
        if (row.Responsible.Length > 0) cells.Add(PlanColumn.Responsible, Text(row.Responsible));
        return cells.ToImmutable();
    }

    static UnitKind Unit(string kind) => kind switch
    {
        "percent" => UnitKind.Percent,
        "date" or "dates" or "latedates" => UnitKind.Date,
        "countdate" => UnitKind.CountAndDate,
        "lakh" => UnitKind.LakhTaka,
        _ => UnitKind.Count,
    };

    static ValidatedMeasure Text(string words) => Same(Measure.Blank(words, Origin.Document));

    static ValidatedMeasure Of(Part[]? parts) => parts switch
    {
        null => s_blank,
        [var one] => Of(one),
        _ => Same(new(ReadingStatus.Value, [.. parts.Select(Quantity)], string.Join(' ', parts.Select(part => Of(part).Printed.Raw)), Origin.Document)),
    };

    static ValidatedMeasure Of(Quantity told) => Of(told.Date is { } date ? Part.Of(date) : Part.Of(told.Number!.Value));

    /// <summary>Of the few thousand figures and days that a nation prints, each is made once.</summary>
    static ValidatedMeasure Of(Part part) => s_measures.GetOrAdd(part, static one => Same(new(ReadingStatus.Value, [Quantity(one)], Raw(one), Origin.Document)));

    static string Raw(Part part) => Digits.ToBengali(part.Date is { } date ? date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : part.Digits);

    static Quantity Quantity(Part part) => part.Date is { } date ? Normalise.Quantity.Of(date) : Normalise.Quantity.Of(part.Number);

    static ValidatedMeasure Same(Measure measure) => new(measure, measure);
}
