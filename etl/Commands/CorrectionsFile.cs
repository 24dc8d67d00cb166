using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsvHelper;
using Shuddhachar.Etl.Bangla;
using Shuddhachar.Etl.Validate;

namespace Shuddhachar.Etl.Commands;

/// <summary>`--corrections F.csv`: cells that a person decided upon, with the columns of etl/Validate/corrections.csv.</summary>
static class CorrectionsFile
{
    const int HashLength = 64, LongestText = 2000;

    /// <summary>More rows than any batch of reports has cells in doubt.</summary>
    const int MostRows = 10_000;

    static readonly string[] s_columns = ["sha256", "indicator_no", "column", "printed", "value", "reason_en", "reason_bn", "decided_by", "decided_on"];

    static readonly CsvReaderOptions s_options = new()
    {
        Separator = ',',
        FieldCountMismatch = CsvFieldCountHandling.Throw,
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    /// <summary>All rows, in order; none when no file is named.</summary>
    /// <exception cref="CorrectionException">A row is wrong; the message names file, row, column, what was found and what is expected. Or the file cannot be read.</exception>
    public static ImmutableArray<Correction> Read(string? path)
    {
        if (path is null)
            return [];
        var name = Path.GetFileName(path);
        try
        {
            using var stream = File.OpenRead(path);
            using var text = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
            using var csv = CsvReader.Create(text, s_options);
            if (!csv.Headers.ToArray().SequenceEqual(s_columns, StringComparer.Ordinal))
                throw new CorrectionException($"{name}, row 1: the columns are {string.Join(',', csv.Headers.ToArray())}; expected {string.Join(',', s_columns)}.");
            var rows = ImmutableArray.CreateBuilder<Correction>();
            var cells = new HashSet<(string, string, string, string)>();
            while (csv.Read())
            {
                // the heading is row 1, as a spreadsheet counts
                var place = string.Create(CultureInfo.InvariantCulture, $"{name}, row {rows.Count + 2}");
                var correction = Read(place, column => csv.GetString(column).Trim());
                if (!cells.Add(correction.Cell))
                    throw new CorrectionException($"{place}: {correction.Column} of indicator {(correction.IsOfDocument ? "-" : correction.IndicatorNo)} is decided twice; one row for each cell is expected.");
                if (rows.Count == MostRows)
                    throw new CorrectionException($"{place}: one row too many; at most {MostRows} are expected.");
                rows.Add(correction);
            }
            return rows.ToImmutable();
        }
        catch (CsvFormatException damage)
        {
            throw new CorrectionException($"{name}: {damage.Message.ReplaceLineEndings(" ")}");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new CorrectionException($"{path}: it cannot be read ({refused.Message.ReplaceLineEndings(" ").TrimEnd('.')}); a file of corrections is expected.");
        }
        catch (DecoderFallbackException)
        {
            throw new CorrectionException($"{name}: bytes that are no UTF-8; UTF-8 is expected.");
        }
    }

    static Correction Read(string place, Func<string, string> text)
    {
        var (hash, indicator, column, reasonEn, reasonBn) = (text("sha256"), text("indicator_no"), text("column"), text("reason_en"), text("reason_bn"));
        var isOfDocument = HeaderDecisions.Knows(column);
        Require("sha256", hash.Length == HashLength && hash.All(char.IsAsciiHexDigitLower), "64 lower-case hexadecimal digits");
        Require("column", isOfDocument || Correction.ColumnOf(column) is not null, "the code of a column of figures, like q2_actual; or office, fiscal_year or quarter");
        Require("indicator_no", isOfDocument ? indicator.Length == 0 : indicator.Length > 0 && indicator.All(letter => char.IsAsciiDigit(letter) || letter == '.'),
            isOfDocument ? $"nothing, for {column} is of the whole document" : "a number like 1.2.1 with ASCII digits");
        Require("value", isOfDocument ? HeaderDecisions.IsValue(column, text("value")) : Correction.IsValue(text("value")),
            isOfDocument ? "the code of a known office, a year like 2020-21, or a quarter 1 to 4 or - for none" : "4, 4.5, 2021-04-15, several joined by ;, - for nothing or n/a");
        Require("reason_en", reasonEn.Length + reasonBn.Length > 0, "a reason, in English or Bangla");
        Require("decided_by", ByOption.IsCode(text("decided_by")), "the code of a person, like P7");
        Require("decided_on", DateOnly.TryParseExact(text("decided_on"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), "a day like 2026-11-20");
        foreach (var one in s_columns)
            Require(one, text(one).Length <= LongestText, $"at most {LongestText} letters");
        return new(
            hash, indicator, column, BanglaText.Enter(text("printed")), text("value"),
            reasonEn.Length > 0 ? reasonEn : reasonBn, reasonBn.Length > 0 ? reasonBn : reasonEn, text("decided_by"), text("decided_on"));

        void Require(string name, bool isRight, string expected)
        {
            if (!isRight)
                throw new CorrectionException($"{place}, column {name}: found '{ViewLine.Cut(BanglaText.Enter(text(name)), 80)}'; expected {expected}.");
        }
    }
}
