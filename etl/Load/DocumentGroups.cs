using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Load;

/// <summary>Documents of a snapshot that new ones touch, with the keys that they keep.</summary>
static class DocumentGroups
{
    /// <summary>A document that is read again because one of its group came.</summary>
    internal sealed record Touched(PublishedDocument Document, RowKeys Keys);

    static readonly string s_placed =
        $"""
        select
            document_key, sha256, file_name, load_key, bundle_sha256, office_key, plan_key, fiscal_year_key,
            1 + coalesce(sum(indicator_count) over before, 0) as first_result,
            1 + coalesce(sum({RowKeys.MostFindingsSql}) over before, 0) as first_finding
        from dim_document
        window before as (order by document_key asc rows between unbounded preceding and 1 preceding)
        """;

    /// <param name="groups">Of new documents.</param>
    /// <param name="corrected">Hashes of documents on which people decided; all of their groups are touched.</param>
    public static IReadOnlyList<Touched> Of(DatabaseConnection warehouse, IEnumerable<DocumentGroup> groups, IEnumerable<string> corrected)
    {
        var asked = groups.ToHashSet();
        warehouse.ExecuteScript("create temp table asked_group (office_code varchar, plan_key integer, fiscal_year_key integer)");
        foreach (var group in asked)
            warehouse.Execute("insert into asked_group values ($office, $plan, $year)", ("office", group.OfficeCode), ("plan", WarehouseCodes.PlanKey(group.Plan)), ("year", group.FiscalYear));
        foreach (var sha256 in corrected)
        {
            warehouse.Execute(
                "insert into asked_group select office_code, plan_key, fiscal_year_key from dim_document inner join dim_office on dim_document.office_key = dim_office.office_key where sha256 = $sha256",
                ("sha256", sha256));
        }
        return warehouse.Query(
            $"""
            with placed as ({s_placed})
            select placed.* from placed
            inner join dim_office on placed.office_key = dim_office.office_key
            inner join (select distinct * from asked_group) as asked_group on dim_office.office_code = asked_group.office_code and placed.plan_key = asked_group.plan_key and placed.fiscal_year_key = asked_group.fiscal_year_key
            where placed.bundle_sha256 is null
            order by document_key
            """,
            row => new Touched(
                new(row.Text("sha256"), row.Text("file_name"), row.Int("load_key")),
                new(row.Int("document_key"), row.Int("first_result"), row.Int("first_finding"))));
    }

    /// <summary>Where the keys of new documents go on.</summary>
    public static RowKeys Next(DatabaseConnection warehouse) => warehouse.Query(
        $"select coalesce(max(document_key), 0) + 1 as document, 1 + coalesce(sum(indicator_count), 0) as result, 1 + coalesce(sum({RowKeys.MostFindingsSql}), 0) as finding from dim_document",
        row => new RowKeys(row.Int("document"), row.Int("result"), row.Int("finding")))[0];
}
