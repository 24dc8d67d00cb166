namespace Shuddhachar.Etl.Load;

/// <summary>A document that came with a load.</summary>
/// <param name="Known">Its keys, when the warehouse has it already and it is read again.</param>
sealed record Arrival(Survey Survey, int LoadKey, RowKeys? Known = null)
{
    /// <summary>The order in which the documents of one load arrive: what they are decides, never how their files were listed.</summary>
    public static IEnumerable<Arrival> Of(IEnumerable<Survey> accepted, int loadKey) =>
        accepted.DistinctBy(survey => survey.Sha256)
            .OrderBy(survey => survey.Office.Code, StringComparer.Ordinal)
            .ThenBy(survey => survey.Sheet!.Header.Plan)
            .ThenBy(survey => survey.Sheet!.Header.FiscalYear)
            .ThenBy(survey => survey.Sheet!.Header.Quarter ?? 0)
            .ThenBy(survey => survey.Sheet!.Header.DocumentDate ?? DateOnly.MinValue)
            .ThenBy(survey => survey.Indicators)
            .ThenBy(survey => survey.Sha256, StringComparer.Ordinal)
            .Select(survey => new Arrival(survey, loadKey));

    /// <summary>Accepted ones, load by load.</summary>
    public static IReadOnlyList<Arrival> InOrder(IEnumerable<(Survey Survey, int LoadKey)> surveys) =>
        [.. surveys.Where(pair => pair.Survey.Refusal is null).GroupBy(pair => pair.LoadKey, pair => pair.Survey).OrderBy(load => load.Key).SelectMany(load => Of(load, load.Key))];
}
