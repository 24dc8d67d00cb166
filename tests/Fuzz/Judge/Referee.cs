using Shuddhachar.Etl;
using Shuddhachar.Etl.Commands;
using Shuddhachar.Etl.Recognise.Header;
using Shuddhachar.Etl.Validate;
using Shuddhachar.Etl.Generate.Damage;
using Shuddhachar.Etl.Generate.Truth;

namespace Shuddhachar.Fuzz.Judge;

/// <summary>Runs the pipeline on one document and holds what it says against the truth.</summary>
sealed class Referee
{
    readonly GeneratedDocument _document;
    readonly PipelineResult _result;
    readonly Tally _tally = new() { Documents = 1 };
    readonly List<Failure> _failures = [];
    readonly Dictionary<string, Dictionary<string, string>> _read = [];
    readonly Dictionary<string, ValidatedIndicator> _indicators = [];

    Referee(GeneratedDocument document)
    {
        _document = document;
        _result = Pipeline.Run(document.FileName, document.Bytes);
    }

    TruthPlan Plan => _document.Plan;

    public static Verdict Judge(GeneratedDocument document)
    {
        var referee = new Referee(document);
        referee.Judge();
        return new(document, referee._tally, referee._failures);
    }

    void Judge()
    {
        if (_result.Validated is { } validated && _result.Scored is not null)
        {
            var table = IndicatorTable.Of(validated);
            foreach (var (row, indicator) in table.Rows.Zip(validated.Indicators))
            {
                var cells = table.Columns.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second);
                if (!_read.TryAdd(cells["indicator_no"], cells)) Fail("row invented", cells["indicator_no"], "", "", "a second row with this number");
                else _indicators[cells["indicator_no"]] = indicator;
            }
            JudgeMeta();
        }
        else
        {
            _tally.Refused++;
            Fail(_result.Refusal!.Code == FindingCodes.InternalError ? "crash" : "refused", "", "", "accepted", _result.Refusal.Code, string.Join(' ', _result.Refusal.Details));
        }
        foreach (var row in Plan.Rows) JudgeRow(row);
        foreach (var invented in _read.Keys.Except(Plan.Rows.Select(row => row.IndicatorNo))) Fail("row invented", invented, "", "", _read[invented]["activity"]);
        _tally.RowsInvented = _failures.Count(failure => failure.Kind == "row invented");
        JudgeChanges();
        foreach (var planted in _document.Planted) JudgePlanted(planted);
    }

    void JudgeMeta()
    {
        var header = _result.Scored!.Plan.Header;
        Check("plan", Plan.PlanCode, header.Plan.ToString().ToLowerInvariant());
        Check("office", Plan.Office.Expected, header.Office.NameBn);
        Check("fiscal_year", Plan.YearCode, FiscalYearReader.Code(header.FiscalYear));
        if (_document.NamesQuarter) Check("quarter", $"{Plan.Quarter}", $"{header.Quarter}");

        void Check(string what, string truth, string got)
        {
            _tally.Meta++;
            if (TruthTable.SameText(truth, got)) _tally.MetaRight++;
            else Fail("meta", "", what, truth, got);
        }
    }

    void JudgeRow(TruthRow row)
    {
        var truth = TruthTable.Row(Plan, row);
        var read = _read.GetValueOrDefault(row.IndicatorNo);
        if (read is null && _result.Scored is not null)
        {
            _tally.RowsLost++;
            Fail("row lost", row.IndicatorNo, "", row.Indicator, "");
        }
        foreach (var column in TruthTable.Figures)
        {
            var got = read?[column] ?? "";
            // an empty cell that is left empty proves no reading
            if (truth[column] == "" && got == "") continue;
            if (IsPlanted(row, column)) continue;
            _tally.Cells++;
            if (truth[column] == got)
            {
                _tally.CellsRight++;
            }
            else if (read is not null)
            {
                var isSilent = got != "" && !IsFlagged(row, column);
                if (isSilent) _tally.Silent++;
                Fail(isSilent ? "silent" : "cell", row.IndicatorNo, column, truth[column], got);
            }
        }
        foreach (var column in TruthTable.Texts)
        {
            _tally.Texts++;
            if (TruthTable.SameText(truth[column], read?[column] ?? "")) _tally.TextsRight++;
            else if (read is not null) Fail("text", row.IndicatorNo, column, truth[column], read[column]);
        }
    }

    bool IsPlanted(TruthRow row, string column) => _document.Planted.Any(planted => planted.Row is not null && Code(planted.Cell.Column) == column && row[planted.Cell.Column] == planted.Cell);

    string Code(PlanColumn column) => column == PlanColumn.Achievement || column == PlanColumn.Remarks && Plan.Form == Form.EgovRemarks ? "achievement_value" : column.Code();

    /// <summary>A finding names the row, or for a mark its section.</summary>
    bool IsFlagged(TruthRow row, string column)
    {
        var lines = _indicators.TryGetValue(row.IndicatorNo, out var indicator) ? indicator.Row.Lines : [];
        var isMark = column is "section_weight" or "weight";
        return _result.Findings.Any(finding =>
            (finding.IndicatorNo == row.IndicatorNo || lines.Contains(finding.Origin.Line)) && (finding.Column == column || IsLoud(finding))
            || finding.IndicatorNo == row.IndicatorNo && column == "achievement_value" && finding.Column is "achievement" or "remarks"
            || isMark && (finding.IndicatorNo.StartsWith(row.SectionNo + ".", StringComparison.Ordinal) && finding.Column is "section_weight" or "weight" || finding.Code == FindingCodes.PlanTotalDiffers));
    }

    /// <summary>That money is given in lakh, or a label was read, warns nobody of another cell; a contradiction in the row does.</summary>
    static bool IsLoud(Finding finding) => FindingTexts.Render(finding) is { Severity: not Severity.Info } or { Stage: Stage.Validate };

    void JudgeChanges()
    {
        var sections = new HashSet<string>();
        foreach (var row in Plan.Rows)
        {
            if (!_indicators.TryGetValue(row.IndicatorNo, out var indicator)) continue;
            var truth = TruthTable.Row(Plan, row);
            foreach (var (column, measure) in indicator.Row.Cells.Where(cell => cell.Value.IsRepaired))
            {
                if (column == PlanColumn.SectionWeight && !sections.Add(row.SectionNo)) continue;
                var code = Code(column);
                if (!truth.TryGetValue(code, out var meant) || column == PlanColumn.Remarks && code == "remarks") continue;
                _tally.Changes++;
                if (meant == measure.Final.Text || code == "achievement_value" && measure.Final.Text.Split(';').Contains(meant)) _tally.ChangesRight++;
                else Fail("change", row.IndicatorNo, code, meant, measure.Final.Text, $"printed '{measure.Printed.Raw}' read {measure.Printed.Text}");
                if (!IsFlagged(row, code)) Fail("silent change", row.IndicatorNo, code, meant, measure.Final.Text);
            }
        }
    }

    void JudgePlanted(PlantedDigit planted)
    {
        if (planted.Provability == Provability.Hidden)
        {
            _tally.Hidden++;
            return;
        }
        var (no, column) = (planted.Row?.IndicatorNo ?? "", planted.Row is null ? "claimed_total" : Code(planted.Cell.Column));
        var truth = planted.Row is { } row ? TruthTable.Row(Plan, row)[column] : TruthCell.Canonical(planted.Cell.Meant);
        var got = planted.Row is null ? $"{_result.Scored?.Plan.ClaimedTotalMarks:0.####}" : _read.GetValueOrDefault(no)?[column] ?? "";
        var isRight = truth == got;
        var isFlagged = planted.Row is null ? _result.Findings.Any(finding => finding.Code == FindingCodes.ClaimTotalDiffers) : IsFlagged(planted.Row, column);
        var note = $"{planted.Place} {planted.Meant}→{planted.Printed}, printed '{TruthCell.Canonical(planted.Cell.Shown)}'{(isFlagged ? ", flagged" : ", no finding")}";
        if (planted.Provability == Provability.Provable)
        {
            _tally.Provable++;
            if (isRight) _tally.ProvableRepaired++;
            else Fail("provable", no, column, truth, got, note);
        }
        else
        {
            _tally.Visible++;
            if (isRight || isFlagged || _result.Scored is null) _tally.VisibleFlagged++;
            else Fail("visible", no, column, truth, got, note);
        }
        if (!isRight && !isFlagged && got != "") _tally.Silent++;
    }

    void Fail(string kind, string no, string column, string truth, string got, string note = "") => _failures.Add(new(kind, _document, no, column, truth, got, note));
}
