using Shuddhachar.Etl.Bangla;
using Shuddhachar.Etl.Extract;

namespace Shuddhachar.Etl.Recognise.Header;

/// <summary>The fiscal year that the dates of a table lie in, for a document whose title page is missing.</summary>
static class TableDates
{
    const int MostRows = 400, LongestCell = 200;
    const int FewestDates = 4;
    const decimal LeastShare = 0.75m;

    /// <summary>First calendar year of the year that three of four dates lie in; null when there are few, or they are spread.</summary>
    public static int? FiscalYear(ExtractedDocument document)
    {
        var years = document.Lines.Where(line => line.IsRow).Take(MostRows)
            .SelectMany(line => line.Cells).Where(cell => cell.Text.Length <= LongestCell)
            .SelectMany(cell => QuantityLexer.Read(cell.Text)).Where(token => token.Kind == QuantityKind.Date)
            .Select(token => token.Date!.Value).Select(date => date.Month >= 7 ? date.Year : date.Year - 1)
            .ToArray();
        var most = years.GroupBy(year => year).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).FirstOrDefault();
        return most is not null && years.Length >= FewestDates && most.Count() >= LeastShare * years.Length ? most.Key : null;
    }
}
