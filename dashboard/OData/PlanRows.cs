using Shuddhachar.Warehouse;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.OData;

/// <summary>The rows of a plan, chunk by chunk: of its one statement or, of a page in parts, of one statement after the other.</summary>
/// <param name="canStop">The answer can say that there is more: a page has a link, a table has none.</param>
sealed class PlanRows(QueryPlan plan, DatabaseConnection connection, StatementWatch watch, bool canStop) : IDisposable
{
    readonly IEnumerator<QueryPlan> parts = (plan is FeedPlan feed ? feed.Parts() : Enumerable.Repeat(plan, 1)).GetEnumerator();
    Statement? statement;
    QueryResult? result;

    internal Chunk Current => result!.Current;

    /// <summary>The key that was looked at last, where time did not allow to look at all.</summary>
    internal long? StoppedAfter { get; private set; }

    /// <summary>Moves to the next chunk.</summary>
    /// <returns>False at the end, or where it was stopped.</returns>
    internal bool Read()
    {
        while (result is null || !watch.Run(() => result.TryRead(out _)))
        {
            Close();
            if (canStop && watch.IsLate && parts.Current is FeedPlan { Through: { } through } && through < int.MaxValue)
            {
                StoppedAfter = through;
                return false;
            }
            if (!parts.MoveNext()) return false;
            Open(SqlText.Write(parts.Current));
        }
        return true;
    }

    public void Dispose()
    {
        Close();
        parts.Dispose();
    }

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
