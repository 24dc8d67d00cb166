using System.Globalization;
using Shuddhachar.Warehouse;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.OData;

/// <summary>
/// Runs a plan's one statement and writes its rows as they come. The first chunk is read before the first byte is sent, so that a statement
/// that fails at once is answered with an error; one that fails later breaks the connection, because half a feed must not look like a whole.
/// </summary>
sealed class DataAnswer(Answer answer, Admission admission, StatementWatch watch)
{
    internal async Task WriteAsync(QueryPlan plan)
    {
        var sql = SqlText.Write(plan);
        using var statement = answer.Lease.Connection.Prepare(sql.Text);
        for (var i = 0; i < sql.Parameters.Count; i++) statement.Bind(i + 1, sql.Parameters[i]);
        using var result = watch.Run(() => statement.Execute(watch.Token));
        var hasRows = Read(result);
        await (plan switch
        {
            FeedPlan feed => WriteFeedAsync(feed, result, hasRows),
            CountPlan => WriteTextAsync(hasRows ? result.Current[0].Whole(0).ToString(CultureInfo.InvariantCulture) : "0"),
            _ when !hasRows => throw Missing(plan),
            EntityPlan entity => WriteEntityAsync(plan, entity.Select, 0, result),
            LinkedEntityPlan linked when !result.Current[0].IsNull(0) => WriteEntityAsync(plan, linked.Select, 1, result),
            LinkedEntityPlan => WriteNothing(),
            PropertyPlan property => WritePropertyAsync(property, result),
            _ => throw new ArgumentException($"{plan.GetType().Name} has no answer.", nameof(plan)),
        });
    }

    async Task WriteFeedAsync(FeedPlan plan, QueryResult result, bool hasRows)
    {
        answer.Begin(answer.Format.ContentType);
        if (RequestHeaders.PageSize(answer.Context.Request) is { } size)
            answer.Context.Response.Headers["Preference-Applied"] = string.Create(CultureInfo.InvariantCulture, $"odata.maxpagesize={size}");
        if (answer.IsHead) return;
        var page = new FeedPage(plan, answer.Format);
        using var writer = new AnswerWriter(answer.Context, admission);
        var json = writer.Json;
        json.WriteStartObject();
        if (answer.Format.HasMetadata) json.WriteString("@odata.context", answer.Links.Context(plan));
        if (plan.WithCount) WriteCount(writer, result);
        json.WriteStartArray("value");
        for (; hasRows; hasRows = !page.HasMore && Read(result))
        {
            while (page.Write(writer, result.Current)) await writer.SendAsync();
        }
        json.WriteEndArray();
        if (page.HasMore && plan.MoreCount != 0) json.WriteString("@odata.nextLink", answer.Links.Next(answer.Request, plan, page.LastKey));
        json.WriteEndObject();
        await writer.SendAsync();
    }

    void WriteCount(AnswerWriter writer, QueryResult result)
    {
        var count = (long)result.Current[SqlText.CountOrdinal].Whole(0);
        if (answer.Format.IsIeee754Compatible) writer.Json.WriteString("@odata.count", count.ToString(CultureInfo.InvariantCulture));
        else writer.Json.WriteNumber("@odata.count", count);
    }

    async Task WriteEntityAsync(QueryPlan plan, IReadOnlyList<EntityProperty> select, int firstOrdinal, QueryResult result)
    {
        answer.Begin(answer.Format.ContentType);
        if (answer.IsHead) return;
        using var writer = new AnswerWriter(answer.Context, admission);
        writer.Json.WriteStartObject();
        if (answer.Format.HasMetadata) writer.Json.WriteString("@odata.context", answer.Links.Context(plan));
        new RowWriter(select, firstOrdinal, answer.Format).WriteMembers(writer.Json, result.Current, 0);
        writer.Json.WriteEndObject();
        await writer.SendAsync();
    }

    async Task WritePropertyAsync(PropertyPlan plan, QueryResult result)
    {
        if (result.Current[0].IsNull(0))
        {
            await WriteNothing();
            return;
        }
        if (plan.IsRaw)
        {
            await WriteTextAsync(ValueText.Of(plan.Property, result.Current[0], 0));
            return;
        }
        answer.Begin(answer.Format.ContentType);
        if (answer.IsHead) return;
        using var writer = new AnswerWriter(answer.Context, admission);
        writer.Json.WriteStartObject();
        if (answer.Format.HasMetadata) writer.Json.WriteString("@odata.context", answer.Links.Context(plan));
        writer.Json.WritePropertyName("value");
        new ValueWriter(plan.Property, 0, answer.Format.IsIeee754Compatible).WriteValue(writer.Json, result.Current, 0);
        writer.Json.WriteEndObject();
        await writer.SendAsync();
    }

    async Task WriteTextAsync(string text)
    {
        answer.Begin("text/plain;charset=utf-8");
        if (!answer.IsHead) await answer.Context.Response.WriteAsync(text, answer.Context.RequestAborted);
    }

    // the standard's way to say null where only a value or an entity can stand
    Task WriteNothing()
    {
        answer.Begin("", StatusCodes.Status204NoContent);
        return Task.CompletedTask;
    }

    bool Read(QueryResult result) => watch.Run(() => result.TryRead(out _));

    static RejectedException Missing(QueryPlan plan)
    {
        var key = plan switch { EntityPlan entity => entity.Key, LinkedEntityPlan linked => linked.Key, _ => ((PropertyPlan)plan).Key };
        return new RejectedException(RejectionCodes.NoSuchEntity, key.ToString(CultureInfo.InvariantCulture), plan.Set.Name);
    }
}
