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
        connection.ExecuteScript("""
            create temp table replaced_document (document_key integer);
            create temp table renewed_group (office_key integer, plan_key integer, fiscal_year_key integer);
            """, cancellation);
        foreach (var key in replaced)
            connection.Execute("insert into replaced_document values ($key)", ("key", key));
        var last = connection.Query("select coalesce(max(document_key), 0) as last from dim_document", row => row.Int("last"))[0];
        var facts = Scope.FactsOfDocuments(connection);
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

        // the groups first: what they renew of the steps is right for the wider scopes
        Renew(connection, files, Group, cancellation);
        foreach (var scope in Tables(files).Select(file => string.Join(',', file.Renewed)).Distinct(StringComparer.Ordinal).Select(scope => scope.Split(',')).Where(scope => !scope.SequenceEqual(Group)))
            Renew(connection, files, scope, cancellation);
        connection.ExecuteScript("drop table temp.replaced_document; drop table temp.renewed_group;", cancellation);
    }

    static void Renew(DatabaseConnection connection, SqlFiles files, string[] keys, CancellationToken cancellation)
    {
        var isGroup = keys.SequenceEqual(Group);
        SqlFile[] renewed = [.. Tables(files).Where(file => file.Renewed.SequenceEqual(keys))];
        SqlFile[] steps = isGroup ? [] : [.. Tables(files).Where(file => file.Layer == SqlFiles.Steps && !renewed.Contains(file))];
        using var scope = new Scope(connection, keys, $"select distinct {string.Join(", ", keys)} from renewed_group", files, steps, cancellation);
        foreach (var mart in isGroup ? files.Of(SqlFiles.Marts) : renewed.Where(file => file.Layer == SqlFiles.Marts))
            scope.Run(mart);
        // the renewed documents are a small warehouse of their own, for which every check holds as for the whole
        if (isGroup)
            WarehouseBuilder.RunChecks(connection, files, cancellation);
        foreach (var file in renewed)
            scope.Replace(file);
    }

    static IEnumerable<SqlFile> Tables(SqlFiles files) => SqlFiles.Computed.SelectMany(files.Of).Where(file => file.Renewed.Count > 0);
}
