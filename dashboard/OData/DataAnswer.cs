using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.OData;

/// <summary>
/// Runs a plan and writes its rows as they come. Where a statement may fail, the first chunk is read before the first byte is sent, so that a
/// failure can be answered with an error; where it cannot, the answer begins at once. What fails later all the same (its time is up) breaks
/// the connection, because half a feed must not look like a whole: OData JSON Format 4.01, "In-Stream Errors".
/// </summary>
sealed class DataAnswer(Answer answer, Admission admission, StatementWatch watch)
{
    readonly JsonForm form = answer.Form;

    internal async Task WriteAsync(QueryPlan plan)
    {
        using var result = new PlanRows(plan, answer.Lease.Connection, watch, canStop: !answer.Format.IsTable);
        if (plan is FeedPlan { CanFail: false } sure && answer.CanBeginEarly)
        {
            await WriteFeedAsync(sure, result, hasRows: null);
            return;
        }
        var hasRows = result.Read();
        await (plan switch
        {
            FeedPlan { HasHeader: true } when !hasRows || !LeadsSomewhere(result, FeedPlan.ParentOrdinal) => throw Missing(),
            FeedPlan feed when answer.Format.IsTable => new TableAnswer(answer, admission).WriteAsync(feed, result, hasRows),
            FeedPlan feed => WriteFeedAsync(feed, result, hasRows),
            // of these each has exactly one row
            CountPlan when LeadsSomewhere(result, CountPlan.ParentOrdinal) => WriteTextAsync(TextOf(ValueKind.Whole, result, CountPlan.CountOrdinal)),
            EntityPlan entity when LeadsSomewhere(result, EntityPlan.ParentOrdinal) => WriteEntityAsync(entity, result),
            PropertyPlan property when LeadsSomewhere(result, PropertyPlan.ParentOrdinal) => WritePropertyAsync(property, result),
            _ => throw Missing(),
        });
    }

    /// <param name="hasRows">Null: the database was not asked yet, and the beginning is sent before it is.</param>
    async Task WriteFeedAsync(FeedPlan plan, PlanRows result, bool? hasRows)
    {
        answer.BeginObjects(isPaged: true);
        if (answer.IsHead) return;
        var page = new FeedWriter(plan, form);
        using var writer = Writer();
        var json = writer.Json;
        WriteContext(json, plan);
        if (plan.WithCount)
        {
            json.Raw(form.ControlName("count"));
            json.Value(ValueKind.Whole, result.Current[FeedPlan.CountOrdinal], 0, form.IsIeee754Compatible);
        }
        json.Raw(JsonForm.Name("value"));
        json.BeginObject(0);
        json.Raw((byte)'[');
        if (hasRows is null)
        {
            await writer.SendAsync();
            // what sends it goes first: the database will keep this thread, and every core, for a while
            await Task.Yield();
        }
        for (var isRow = hasRows ?? result.Read(); isRow; isRow = !page.IsComplete && result.Read())
        {
            while (page.Write(writer, result.Current)) await writer.SendAsync();
        }
        json.Raw((byte)']');
        if (result.StoppedAfter is { } key) WriteNext(json, plan, key, plan.MoreCount + page.Room);
        else if (page.HasMore && plan.MoreCount != 0) WriteNext(json, plan, page.LastToken, plan.MoreCount);
        json.Raw((byte)'}');
        await writer.SendAsync();
    }

    void WriteNext(JsonBuffer json, FeedPlan plan, long token, long? more)
    {
        json.Raw(form.ControlName("nextLink"));
        json.Text(answer.Links.Next(answer.Request, plan, token, more));
    }

    async Task WriteEntityAsync(EntityPlan plan, PlanRows result)
    {
        if (result.Current[EntityPlan.CursorOrdinal].IsNull(0))
        {
            if (!plan.IsNavigation) throw Missing();
            WriteNothing();
            return;
        }
        if (answer.Format.IsTable)
        {
            await new TableAnswer(answer, admission).WriteAsync(plan, result);
            return;
        }
        answer.BeginObjects(isPaged: false);
        if (answer.IsHead) return;
        using var writer = Writer();
        WriteContext(writer.Json, plan);
        var entity = new ObjectWriter(plan.Shape, form, EntityPlan.CursorOrdinal);
        entity.Bind(result.Current.AsStruct);
        entity.WriteMembers(writer.Json, 0);
        writer.Json.BeginObject(0);
        writer.Json.Raw((byte)'}');
        await writer.SendAsync();
    }

    async Task WritePropertyAsync(PropertyPlan plan, PlanRows result)
    {
        if (result.Current[PropertyPlan.ValueOrdinal].IsNull(0))
        {
            WriteNothing();
            return;
        }
        if (plan.IsRaw)
        {
            await WriteTextAsync(TextOf(plan.Member.Type.Kind, result, PropertyPlan.ValueOrdinal));
            return;
        }
        answer.Begin(answer.Format.ContentType(answer.Version));
        if (answer.IsHead) return;
        using var writer = Writer();
        WriteContext(writer.Json, plan);
        var value = new ValueWriter(plan.Member with { Name = "value" }, PropertyPlan.ValueOrdinal, form with { OmitsNulls = false });
        value.Bind(result.Current.AsStruct);
        value.Write(writer.Json, 0);
        writer.Json.BeginObject(0);
        writer.Json.Raw((byte)'}');
        await writer.SendAsync();
    }

    async Task WriteTextAsync(string text)
    {
        answer.Begin("text/plain;charset=utf-8");
        if (!answer.IsHead) await answer.Context.Response.WriteAsync(text, answer.Context.RequestAborted);
    }

    // the standard's way to say null where only a value or an entity can stand
    void WriteNothing() => answer.Begin("", StatusCodes.Status204NoContent);

    AnswerWriter Writer() => new(answer.Context.Response.BodyWriter, admission, answer.Context.RequestAborted);

    void WriteContext(JsonBuffer json, QueryPlan plan)
    {
        if (form.Level == MetadataLevel.None) return;
        json.Raw(form.ControlName("context"));
        json.Text(answer.Links.Metadata + ContextAddress.Of(plan, answer.Links.Path, answer.Version));
    }

    static string TextOf(ValueKind kind, PlanRows result, int ordinal)
    {
        var vector = result.Current[ordinal];
        if (kind == ValueKind.Text) return vector.Text(0);
        Span<byte> text = stackalloc byte[ValueText.Longest];
        return System.Text.Encoding.ASCII.GetString(text[..ValueText.Format(kind, vector, 0, text)]);
    }

    static bool LeadsSomewhere(PlanRows result, int ordinal) => result.Current[ordinal].Whole(0) > 0;

    RejectedException Missing() => new(RejectionCodes.NoSuchEntity, "/" + answer.Links.Path);
}
