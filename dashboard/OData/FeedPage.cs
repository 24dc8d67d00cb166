using System.Text.Json;
using Shuddhachar.Warehouse;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.OData;

/// <summary>The rows of one page, written as they come; remembers where it stopped, and whether more rows exist than the page holds.</summary>
sealed class FeedPage(FeedPlan plan, ODataFormat format)
{
    readonly RowWriter rows = new(plan.Select, SqlText.FirstPropertyOrdinal(plan), format);
    int next;
    int written;

    /// <summary>A row beyond the page was seen.</summary>
    internal bool HasMore { get; private set; }

    /// <summary>The key of the last row written.</summary>
    internal long LastKey { get; private set; }

    /// <summary>Writes rows of the chunk until it ends, the page is full, or enough has gathered to be sent.</summary>
    /// <returns>True when it has paused and wants to be called again with the same chunk.</returns>
    internal bool Write(AnswerWriter answer, in Chunk chunk)
    {
        var keys = chunk[SqlText.KeyOrdinal(plan)];
        for (; next < chunk.Rows; next++)
        {
            if (answer.IsFull) return true;
            // the row that carries the count of an empty page has no key
            if (keys.IsNull(next)) continue;
            if (written == plan.RowCount)
            {
                HasMore = true;
                break;
            }
            WriteRow(answer.Json, chunk, next);
            LastKey = (long)keys.Whole(next);
            written++;
        }
        next = 0;
        return false;
    }

    void WriteRow(Utf8JsonWriter json, in Chunk chunk, int row)
    {
        json.WriteStartObject();
        rows.WriteMembers(json, chunk, row);
        json.WriteEndObject();
    }
}
