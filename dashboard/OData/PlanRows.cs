using Shuddhachar.Warehouse;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.OData;

/// <summary>The rows of a plan, chunk by chunk: of its one statement or, of a page in parts, of one statement after the other.</summary>
sealed class PlanRows(QueryPlan plan, DatabaseConnection connection, StatementWatch watch) : IDisposable
{
    readonly Queue<QueryPlan> parts = new(plan is FeedPlan feed ? feed.Parts() : [plan]);
    Statement? statement;
    QueryResult? result;

    internal Chunk Current => result!.Current;

    /// <summary>Moves to the next chunk.</summary>
    /// <returns>False at the end.</returns>
    internal bool Read()
    {
        while (result is null || !watch.Run(() => result.TryRead(out _)))
        {
            Close();
            if (!parts.TryDequeue(out var part)) return false;
            Open(SqlText.Write(part));
        }
        return true;
    }

    public void Dispose() => Close();

    void Open(SqlText sql)
    {
        statement = connection.Prepare(sql.Text);
        for (var i = 0; i < sql.Parameters.Count; i++) statement.Bind(i + 1, sql.Parameters[i]);
        result = watch.Run(() => statement.Execute(watch.Token));
    }

    void Close()
    {
        result?.Dispose();
        statement?.Dispose();
        (result, statement) = (null, null);
    }
}
