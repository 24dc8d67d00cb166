namespace Shuddhachar.Warehouse;

/// <summary>Brings a bundle's rows into a draft, at the speed of DuckDB: each table is one insert from its Parquet file, keys moved up behind those that are there.</summary>
static class BundleImport
{
    const int QuartersOfAResult = 4, ScoresOfAResult = 8;

    /// <param name="path">Where the Parquet file of a table is.</param>
    /// <param name="bundleHash">Hash of the manifest; stands in dim_document.</param>
    internal static void Run(DatabaseConnection connection, BundleManifest manifest, Func<string, string> path, string bundleHash, int loadKey, CancellationToken cancellation)
    {
        try
        {
            foreach (var table in BundleManifest.KnownTables)
                connection.ExecuteScript($"create temp view bundle_{table} as select * from read_parquet({Identifier.Literal(path(table))})", cancellation);
            RequireWhole(connection, manifest, bundleHash);
            var (documents, results) = connection.Query(
                "select coalesce(max(document_key), 0) as documents, coalesce(sum(indicator_count), 0) as results from dim_document",
                row => (row.Int("documents"), row.Int("results")))[0];
            Insert("dimensions", Dimensions);
            foreach (var (table, insert) in Facts(documents, results, bundleHash, loadKey))
                Insert(table, insert);
            connection.ExecuteScript(string.Concat(BundleManifest.KnownTables.Select(table => $"drop view temp.bundle_{table};")) + "drop table temp.bundle_office; drop table temp.bundle_indicator; drop table temp.bundle_method;", cancellation);
        }
        catch (DatabaseException failure)
        {
            throw new BundleException($"The rows of bundle {bundleHash[..12]} do not fit: {failure.Message.ReplaceLineEndings(" ")}", failure);
        }

        void Insert(string table, string sql)
        {
            using var activity = BuildActivity.Start($"bundle/{table}");
            connection.ExecuteScript(sql, cancellation);
        }
    }

    static void RequireWhole(DatabaseConnection connection, BundleManifest manifest, string bundleHash)
    {
        foreach (var (table, expected) in manifest.Tables)
        {
            var found = connection.Query($"select count(*) as found from bundle_{table}", row => row.Long("found"))[0];
            if (found != expected.Rows)
                throw new BundleException($"{table} of bundle {bundleHash[..12]} has {found} rows, and its manifest says {expected.Rows}.");
        }
        var odd = connection.Query(
            """
            select
                (select count(*) from bundle_dim_document where not is_synthetic) as real_documents,
                (select count(*) from bundle_dim_office where not is_synthetic) as real_offices,
                (select coalesce(sum(indicator_count), 0) from bundle_dim_document) as announced,
                (select count(*) from bundle_fact_indicator where indicator_result_key between 1 and (select sum(indicator_count) from bundle_dim_document)) as numbered,
                (select count(*) from bundle_dim_method where method_code not in (select method_code from dim_method)) as methods
            """,
            row => (Real: row.Long("real_documents") + row.Long("real_offices"), Announced: row.Long("announced"), Numbered: row.Long("numbered"), Methods: row.Long("methods")))[0];
        if (odd.Real > 0)
            throw new BundleException($"Bundle {bundleHash[..12]} has {odd.Real} documents or offices that are not synthetic: only generated data may come in bulk.");
        if (odd.Announced != odd.Numbered)
            throw new BundleException($"The documents of bundle {bundleHash[..12]} announce {odd.Announced} indicator rows, and {odd.Numbered} are numbered from 1 to that.");
        if (odd.Methods > 0)
            throw new BundleException($"Bundle {bundleHash[..12]} has scores by {odd.Methods} methods that are not known here.");
    }

    /// <summary>Offices, indicators and methods that are known keep their keys; the others come in behind.</summary>
    const string Dimensions =
        """
        create temp table bundle_office as
        with
        known as (select coalesce(max(office_key), 0) as last_key from dim_office)
        select
            bundle_dim_office.office_key as bundle_key,
            coalesce(
                dim_office.office_key,
                cast(known.last_key + row_number() over (partition by dim_office.office_key is null order by bundle_dim_office.office_key) as integer)
            ) as office_key,
            dim_office.office_key is null as is_new
        from bundle_dim_office
        cross join known
        left join dim_office on bundle_dim_office.office_code = dim_office.office_code;

        insert into dim_office by name
        select bundle_dim_office.* replace (
            own.office_key as office_key,
            above.office_key as parent_key,
            top.office_key as ministry_key
        )
        from bundle_dim_office
        inner join bundle_office as own on bundle_dim_office.office_key = own.bundle_key
        left join bundle_office as above on bundle_dim_office.parent_key = above.bundle_key
        inner join bundle_office as top on bundle_dim_office.ministry_key = top.bundle_key
        where own.is_new
        order by own.office_key;

        create temp table bundle_indicator as
        with
        known as (select coalesce(max(indicator_key), 0) as last_key from dim_indicator)
        select
            bundle_dim_indicator.indicator_key as bundle_key,
            coalesce(
                min(dim_indicator.indicator_key),
                cast(any_value(known.last_key) + row_number() over (partition by min(dim_indicator.indicator_key) is null order by bundle_dim_indicator.indicator_key) as integer)
            ) as indicator_key,
            min(dim_indicator.indicator_key) is null as is_new
        from bundle_dim_indicator
        cross join known
        left join dim_indicator
            on bundle_dim_indicator.plan_key = dim_indicator.plan_key
            and bundle_dim_indicator.fiscal_year_key = dim_indicator.fiscal_year_key
            and bundle_dim_indicator.section_no = dim_indicator.section_no
            and bundle_dim_indicator.section_name = dim_indicator.section_name
            and bundle_dim_indicator.activity_no = dim_indicator.activity_no
            and bundle_dim_indicator.activity_name = dim_indicator.activity_name
            and bundle_dim_indicator.indicator_no = dim_indicator.indicator_no
            and bundle_dim_indicator.indicator_name = dim_indicator.indicator_name
        group by bundle_dim_indicator.indicator_key;

        insert into dim_indicator by name
        select bundle_dim_indicator.* replace (
            own.indicator_key as indicator_key,
            dim_concept.concept_key as concept_key
        )
        from bundle_dim_indicator
        inner join bundle_indicator as own on bundle_dim_indicator.indicator_key = own.bundle_key
        left join bundle_dim_concept on bundle_dim_indicator.concept_key = bundle_dim_concept.concept_key
        left join dim_concept on bundle_dim_concept.concept_code = dim_concept.concept_code
        where own.is_new
        order by own.indicator_key;

        create temp table bundle_method as
        select
            bundle_dim_method.method_key as bundle_key,
            dim_method.method_key
        from bundle_dim_method
        inner join dim_method on bundle_dim_method.method_code = dim_method.method_code;
        """;

    /// <summary>No cell of a bundle was printed, so that none has a line.</summary>
    static IEnumerable<(string Table, string Insert)> Facts(int documents, long results, string bundleHash, int loadKey)
    {
        yield return ("dim_document", FormattableString.Invariant(
            $"""
            insert into dim_document by name
            select bundle_dim_document.* replace (
                bundle_dim_document.document_key + {documents} as document_key,
                {loadKey} as load_key,
                bundle_office.office_key as office_key,
                '{bundleHash}' as bundle_sha256
            )
            from bundle_dim_document
            inner join bundle_office on bundle_dim_document.office_key = bundle_office.bundle_key
            """));
        yield return ("fact_indicator", FormattableString.Invariant(
            $"""
            insert into fact_indicator by name
            select bundle_fact_indicator.* replace (
                indicator_result_key + {results} as indicator_result_key,
                document_key + {documents} as document_key,
                bundle_indicator.indicator_key as indicator_key,
                bundle_office.office_key as office_key
            )
            from bundle_fact_indicator
            inner join bundle_indicator on bundle_fact_indicator.indicator_key = bundle_indicator.bundle_key
            inner join bundle_office on bundle_fact_indicator.office_key = bundle_office.bundle_key
            """));
        yield return ("fact_quarter", FormattableString.Invariant(
            $"""
            insert into fact_quarter by name
            select bundle_fact_quarter.* replace (
                quarter_result_key + {results * QuartersOfAResult} as quarter_result_key,
                document_key + {documents} as document_key,
                bundle_indicator.indicator_key as indicator_key,
                null as target_line,
                null as target_field,
                null as actual_line,
                null as actual_field
            )
            from bundle_fact_quarter
            inner join bundle_indicator on bundle_fact_quarter.indicator_key = bundle_indicator.bundle_key
            """));
        yield return ("fact_score", FormattableString.Invariant(
            $"""
            insert into fact_score by name
            select bundle_fact_score.* replace (
                score_key + {results * ScoresOfAResult} as score_key,
                document_key + {documents} as document_key,
                bundle_indicator.indicator_key as indicator_key,
                bundle_method.method_key as method_key
            )
            from bundle_fact_score
            inner join bundle_indicator on bundle_fact_score.indicator_key = bundle_indicator.bundle_key
            inner join bundle_method on bundle_fact_score.method_key = bundle_method.bundle_key
            """));
    }
}
