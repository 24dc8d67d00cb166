using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Warehouse.Tests.OData;

/// <summary>Random valid queries answer the same from DuckDB and from LINQ over the same rows: values, order, nesting, absence.</summary>
public sealed class OracleTests
{
    const int QueriesPerStar = 720;

    // too long for an address or too large for the limits: no valid query
    static readonly string[] TooLarge = ["ODT101", "ODT107", "ODT208"];

    public static readonly TheoryData<int, int> AreTheSeedAndSizeOfAStar = new() { { 1, 90 }, { 2, 60 }, { 3, 40 }, { 4, 25 }, { 5, 1 }, { 6, 0 }, { 7, 120 } };

    [Theory]
    [MemberData(nameof(AreTheSeedAndSizeOfAStar))]
    public void RandomQueries_AnswerTheSame_InSqlAndInLinq(int seed, int gaps)
    {
        using var star = new Star(seed, gaps);
        var failures = new List<(string Query, Exception Why)>();
        var answered = 0;
        for (var i = 0; answered < QueriesPerStar; i++)
        {
            var random = new Random(seed * 100_000 + i);
            var query = RandomQuery.Next(random, star);
            try
            {
                Answer(star, query, walks: random.Next(5) == 0);
            }
            catch (RejectedException e) when (e.Rejection.Code == RejectionCodes.TooMuchWork)
            {
                // some pipelines split again and again
                continue;
            }
            catch (RejectedException e) when (TooLarge.Contains(e.Rejection.Code))
            {
                Assert.True(query.Url.Length > 500, query.ToString());
                continue;
            }
            catch (Exception e)
            {
                failures.Add(($"star {seed}, query {i}: {query}", e));
            }
            answered++;
        }
        // the shortest ones say most
        var shown = failures.OrderBy(failure => failure.Query.Length).Take(5).Select(failure => $"{failure.Query}\n{failure.Why.Message}");
        Assert.True(failures.Count == 0, $"{failures.Count} of {answered} differ.\n{string.Join("\n\n", shown)}");
    }

    static void Answer(Star star, RandomQuery query, bool walks)
    {
        var pageSize = walks ? 7 : Limits.DefaultPageSize;
        var page = ShownPage.Read(star.Served, query.Url, pageSize);
        if (page.Count is { } count) Assert.Equal(query.Count, count);
        var rows = page.Rows.ToList();
        while (page.Token is { } token)
        {
            page = ShownPage.Read(star.Served, query.After(token, page.More).Url, pageSize);
            rows.AddRange(page.Rows);
        }
        Assert.Equal(query.Rows.Select(row => row.ToString()), rows.Select(row => row.ToString()));
    }
}
