namespace Shuddhachar.Warehouse;

/// <summary>
/// Replaces some documents of a warehouse, and of its marts only the rows that depend on them. A mart is not written twice for that: its own
/// file runs in a database beside (<c>scoped</c>) in which the names of documents and facts stand for those in scope only, and the result
/// takes the place of the rows with the same keys.
/// </summary>
static class Renewal
{
    /// <summary>Documents that are replaced or new are always of whole groups, since a report supersedes those of its office, plan and year.</summary>
    static readonly string[] Group = ["office_key", "plan_key", "fiscal_year_key"];

    internal static void Run(DatabaseConnection connection, SqlFiles files, IReadOnlyCollection<int> replaced, Action<WarehouseDraft> fill, CancellationToken cancellation)
    {
        var main = Identifier.Quote(connection.Query("select current_database() as name", row => row.Text("name"))[0]);
        connection.ExecuteScript("""
            create temp table replaced_document (document_key integer);
            create temp table renewed_group (office_key integer, plan_key integer, fiscal_year_key integer);
            """, cancellation);
        foreach (var key in replaced)
            connection.Execute("insert into replaced_document values ($key)", ("key", key));
        var last = connection.Query("select coalesce(max(document_key), 0) as last from dim_document", row => row.Int("last"))[0];
        var facts = FactsOfDocuments(connection);
        foreach (var table in facts.Append("dim_document"))
            connection.ExecuteScript($"delete from {table} where document_key in (select document_key from replaced_document)", cancellation);

        fill(new(connection, cancellation));
        connection.Execute(
            """
            insert into renewed_group
            select distinct office_key, plan_key, fiscal_year_key from dim_document
            where document_key > $last or document_key in (select document_key from replaced_document)
            """,
            ("last", last));
        WarehouseBuilder.RunLayer(connection, files, SqlFiles.Updates, cancellation);

        var renewed = SqlFiles.Computed.SelectMany(files.Of).Where(file => file.Renewed.Count > 0).ToLookup(file => string.Join(',', file.Renewed));
        foreach (var scope in renewed.Select(same => same.Key).Append(string.Join(',', Group)).Distinct(StringComparer.Ordinal))
            Renew(connection, main, files, facts, scope.Split(','), [.. renewed[scope]], cancellation);
        connection.ExecuteScript("drop table temp.replaced_document; drop table temp.renewed_group;", cancellation);
    }

    static void Renew(DatabaseConnection connection, string main, SqlFiles files, IReadOnlyList<string> facts, string[] scope, SqlFile[] renewed, CancellationToken cancellation)
    {
        var keys = string.Join(", ", scope);
        connection.ExecuteScript($"""
            attach ':memory:' as scoped;
            create table scoped.main.renewed_scope as select distinct {keys} from renewed_group;
            create table scoped.main.dim_document as
            select * from {main}.main.dim_document where ({keys}) in (select ({keys}) from scoped.main.renewed_scope);
            """, cancellation);
        foreach (var fact in facts)
            connection.ExecuteScript($"create view scoped.main.{fact} as select * from {main}.main.{fact} where document_key in (select document_key from scoped.main.dim_document)", cancellation);
        connection.ExecuteScript($"set search_path = 'scoped.main,{main}.main'", cancellation);
        var isGroup = scope.SequenceEqual(Group);
        WarehouseBuilder.RunLayer(connection, files, SqlFiles.Steps, cancellation);
        foreach (var mart in isGroup ? files.Of(SqlFiles.Marts) : renewed.Where(file => file.Layer == SqlFiles.Marts))
            WarehouseBuilder.RunFile(connection, mart, cancellation);
        // the replaced documents are a small warehouse of their own, for which every check holds as for the whole
        if (isGroup)
            WarehouseBuilder.RunChecks(connection, files, cancellation);
        connection.ExecuteScript($"set search_path = '{main}.main'", cancellation);
        foreach (var file in renewed)
            connection.ExecuteScript($"""
                delete from {main}.main.{file.Name} where ({keys}) in (select ({keys}) from scoped.main.renewed_scope);
                insert into {main}.main.{file.Name} select * from scoped.main.{file.Name};
                """, cancellation);
        connection.ExecuteScript("detach scoped", cancellation);
    }

    static IReadOnlyList<string> FactsOfDocuments(DatabaseConnection connection) =>
        [.. Catalog.Read(connection).Relations.Where(relation => !relation.IsView && relation.Name.StartsWith("fact_", StringComparison.Ordinal) && relation.TryGet("document_key", out _)).Select(relation => relation.Name)];
}
