
namespace Shuddhachar.Etl.Generate.Truth;

/// <summary>One figure of the plan: what the office meant, and what the paper shows after damage.</summary>
sealed class TruthCell(PlanColumn column, params Part[] meant)
{
    public PlanColumn Column => column;
    public IReadOnlyList<Part> Meant => meant;
    public Part[] Shown { get; } = [.. meant];

    /// <summary>Printed text where it is no plain figure: a sentence. Null lets the script of the document print <see cref="Shown"/>.</summary>
    public string? Text { get; init; }

    /// <summary>How it was printed at last; null before.</summary>
    public string? Printed { get; set; }

    public bool IsDamaged => !Meant.SequenceEqual(Shown);

    public static string Canonical(IEnumerable<Part> parts) => string.Join(';', parts);
}

/// <summary>An indicator with every cell it prints. The cell of the section's mark is shared by all rows of the section.</summary>
sealed class TruthRow
{
    public required string SectionNo { get; init; }
    public required string Section { get; set; }
    public required string ActivityNo { get; init; }
    public required string Activity { get; set; }
    public required string IndicatorNo { get; init; }
    public required string Indicator { get; set; }
    public required string Kind { get; init; }
    public string Unit { get; init; } = "";
    public string Responsible { get; init; } = "";
    public string Baseline { get; set; } = "";
    public string Remarks { get; set; } = "";
    public bool AddsUp { get; init; }

    /// <summary>Its dates fall into the quarter after the one they report on, as 000 13.2 and 13.3.</summary>
    public bool IsAfterQuarter => Kind == "latedates";

    public Dictionary<PlanColumn, TruthCell> Cells { get; } = [];

    public TruthCell? this[PlanColumn column] => Cells.GetValueOrDefault(column);

    public void Put(TruthCell cell) => Cells[cell.Column] = cell;
}

/// <summary>A whole report as the office meant it.</summary>
/// <param name="FiscalYear">First year: 2020 for 2020-21.</param>
/// <param name="Quarter">Null for a plan filed before anything was achieved.</param>
sealed record TruthPlan(Form Form, string PlanCode, Office Office, int FiscalYear, int? Quarter, IReadOnlyList<TruthRow> Rows)
{
    /// <summary>What the form of the year fixes; null when nobody knows it or there are no marks.</summary>
    public decimal? Total { get; init; }

    /// <summary>Total of the claimed marks, printed under the table.</summary>
    public TruthCell? Claimed { get; init; }

    public bool IsThreeTiers { get; init; }

    /// <summary>Date of its letter; null leaves it to the printer.</summary>
    public DateOnly? SentOn { get; init; }

    public string YearCode => $"{FiscalYear}-{(FiscalYear + 1) % 100:00}";
}

sealed record Office(string Printed, string Name, string Parent)
{
    /// <summary>Name as `inspect --meta` must give it.</summary>
    public string Expected => Name;
}

enum Form
{
    NisHundred,
    NisFifty,
    NisNoMarks,
    NisBaseline,
    NisCumulative,
    NisPlanOnly,
    EgovThree,
    EgovFive,
    EgovOneTarget,
    EgovRemarks,
    Grs,
    Charter,
    Rti,
}
