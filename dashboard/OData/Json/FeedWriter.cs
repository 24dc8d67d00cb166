using Shuddhachar.Warehouse;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.OData;

/// <summary>The rows of one page, written as they come; remembers where it stopped, and whether more rows exist than the page holds.</summary>
sealed class FeedWriter(FeedPlan plan, JsonForm form)
{
    readonly ObjectWriter rows = new(plan.Shape, form, plan.CursorOrdinal);
    int next;
    int written;

    /// <summary>A row beyond the page was seen.</summary>
    internal bool HasMore { get; private set; }

    /// <summary>All that was wanted is written, or the page is full.</summary>
    internal bool IsComplete => HasMore || Room == 0 && plan.MoreCount == 0;

    /// <summary>Rows that the page still has room for.</summary>
    internal int Room => plan.RowCount - written;

    /// <summary>What the token to the next page is made of.</summary>
    internal long LastToken { get; private set; }

    /// <summary>Writes rows of the chunk until it ends, the page is full, or enough has gathered to be sent.</summary>
    /// <returns>True when it has paused and wants to be called again with the same chunk.</returns>
    internal bool Write(AnswerWriter answer, in Chunk chunk)
    {
        rows.Bind(chunk.AsStruct);
        var cursors = chunk[plan.CursorOrdinal];
        for (; next < chunk.Rows; next++)
        {
            if (answer.IsFull) return true;
            // the row that carries the count of an empty page is none of the page
            if (cursors.IsNull(next)) continue;
            if (written == plan.RowCount)
            {
                HasMore = true;
                break;
            }
            if (written++ > 0) answer.Json.Raw((byte)',');
            rows.Write(answer.Json, next);
        }
        if (next > 0) LastToken = TokenBefore(chunk);
        next = 0;
        return false;
    }

    long TokenBefore(in Chunk chunk)
    {
        var tokens = chunk[plan.TokenOrdinal];
        return tokens.IsNull(next - 1) ? LastToken : (long)tokens.Whole(next - 1);
    }
}
