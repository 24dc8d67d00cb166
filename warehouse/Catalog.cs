using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Shuddhachar.Warehouse;

/// <summary>A comment of the database in its two languages. A comment without <c>||</c> stands for both; no comment is two empty texts.</summary>
public sealed record Comment(string En, string Bn)
{
    internal static Comment Of(string? text)
    {
        var parts = (text ?? "").Split("||", 2, StringSplitOptions.TrimEntries);
        return new(parts[0], parts[^1]);
    }
}

/// <summary>A table, view or column that this program knows and the database does not have.</summary>
public sealed class UnknownRelationException(string message) : Exception(message);

/// <summary>A column of a relation.</summary>
/// <param name="SqlType">DuckDB's own spelling, such as <c>DECIMAL(9,4)</c>.</param>
/// <param name="IsNullable">For a view always true: DuckDB does not carry NOT NULL through a view.</param>
/// <param name="Ordinal">From 0, in table order.</param>
public sealed record RelationColumn(string Name, string SqlType, bool IsNullable, int Ordinal, Comment Comment)
{
    /// <summary>The name in C# and OData.</summary>
    public string CamelName { get; } = Naming.CamelCase(Name);
}

/// <summary>A table or view.</summary>
/// <param name="RowCount">Of a table, as DuckDB estimates it; of a view 0.</param>
public sealed record Relation(string Name, bool IsView, long RowCount, Comment Comment, IReadOnlyList<RelationColumn> Columns)
{
    readonly FrozenDictionary<string, RelationColumn> byName = Columns.ToFrozenDictionary(column => column.Name, StringComparer.Ordinal);

    /// <summary>The name in C# and OData.</summary>
    public string CamelName { get; } = Naming.CamelCase(Name);

    /// <exception cref="UnknownRelationException">There is no such column; the message says which there are.</exception>
    public RelationColumn this[string column] => byName.TryGetValue(column, out var found)
        ? found
        : throw new UnknownRelationException($"{Name} has no column {column}; it has {string.Join(", ", Columns.Select(known => known.Name))}.");

    public bool TryGet(string column, [NotNullWhen(true)] out RelationColumn? found) => byName.TryGetValue(column, out found);
}

/// <summary>What a database consists of, read back from DuckDB: the one place from which relation and column names may enter SQL text.</summary>
public sealed class Catalog
{
    readonly FrozenDictionary<string, Relation> byName;

    Catalog(IReadOnlyList<Relation> relations) =>
        (Relations, byName) = (relations, relations.ToFrozenDictionary(relation => relation.Name, StringComparer.Ordinal));

    /// <summary>All tables and views of the main schema, by name.</summary>
    public IReadOnlyList<Relation> Relations { get; }

    /// <exception cref="UnknownRelationException">There is no such relation.</exception>
    public Relation this[string relation] =>
        byName.TryGetValue(relation, out var found) ? found : throw new UnknownRelationException($"The warehouse has no relation {relation}.");

    public bool TryGet(string relation, [NotNullWhen(true)] out Relation? found) => byName.TryGetValue(relation, out found);

    /// <summary>Reads the catalogue of the connection's own database.</summary>
    public static Catalog Read(DatabaseConnection connection)
    {
        var columns = connection.Query(
            """
            select table_name, column_name, data_type, is_nullable, comment
            from duckdb_columns()
            where database_name = current_database() and schema_name = 'main' and not internal
            order by table_name, column_index
            """,
            row => (Relation: row.Text("table_name"), Name: row.Text("column_name"), Type: row.Text("data_type"),
                IsNullable: row.Bool("is_nullable"), Comment: Comment.Of(row.TextOrNull("comment"))))
            .ToLookup(column => column.Relation, StringComparer.Ordinal);
        var relations = connection.Query(
            """
            select table_name as name, false as is_view, estimated_size as row_count, comment
            from duckdb_tables()
            where database_name = current_database() and schema_name = 'main' and not internal
            union all
            select view_name, true, 0, comment
            from duckdb_views()
            where database_name = current_database() and schema_name = 'main' and not internal
            order by name
            """,
            row => new Relation(
                row.Text("name"), row.Bool("is_view"), row.Long("row_count"), Comment.Of(row.TextOrNull("comment")),
                [.. columns[row.Text("name")].Select((column, i) => new RelationColumn(column.Name, column.Type, column.IsNullable, i, column.Comment))]));
        return new Catalog(relations);
    }
}
