namespace Shuddhachar.Fuzz.Judge;

/// <summary>What was counted over some documents. Shares of nothing are whole.</summary>
sealed class Tally
{
    public int Documents { get; set; }
    public int Refused { get; set; }
    public int RowsLost { get; set; }
    public int RowsInvented { get; set; }
    public int Cells { get; set; }
    public int CellsRight { get; set; }
    public int Texts { get; set; }
    public int TextsRight { get; set; }
    public int Silent { get; set; }
    public int Changes { get; set; }
    public int ChangesRight { get; set; }
    public int Provable { get; set; }
    public int ProvableRepaired { get; set; }
    public int Visible { get; set; }
    public int VisibleFlagged { get; set; }
    public int Hidden { get; set; }
    public int Meta { get; set; }
    public int MetaRight { get; set; }

    public void Add(Tally other)
    {
        foreach (var count in typeof(Tally).GetProperties()) count.SetValue(this, (int)count.GetValue(this)! + (int)count.GetValue(other)!);
    }

    public static decimal Share(int part, int whole) => whole == 0 ? 100m : Math.Floor(10_000m * part / whole) / 100m;
}

/// <summary>One thing that went wrong, for whoever mends its cause.</summary>
/// <param name="Kind">`cell`, `silent`, `change`, `provable`, `visible`, `refused`, `row lost`, `row invented`, `meta`, `text`, `crash`.</param>
sealed record Failure(string Kind, GeneratedDocument Document, string IndicatorNo, string Column, string Truth, string Got, string Note = "")
{
    public override string ToString() =>
        $"{Document.FileName} {Document.Plan.Form} {Document.Layout} [{Document.Quirks}] {Kind}: {IndicatorNo} {Column} true '{Truth}' got '{Got}' {Note}";
}

sealed record Verdict(GeneratedDocument Document, Tally Tally, IReadOnlyList<Failure> Failures);
