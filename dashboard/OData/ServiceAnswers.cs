using System.Text.Json;

namespace Shuddhachar.Dashboard.OData;

/// <summary>The two answers that need no row: what sets there are, and what is in them.</summary>
static class ServiceAnswers
{
    internal static async Task WriteServiceDocumentAsync(Answer answer)
    {
        answer.Begin(answer.Format.ContentType);
        if (answer.IsHead) return;
        using (var json = new Utf8JsonWriter(answer.Context.Response.BodyWriter, AnswerWriter.JsonOptions))
        {
            json.WriteStartObject();
            if (answer.Format.HasMetadata) json.WriteString("@odata.context", answer.Links.Context());
            json.WriteStartArray("value");
            foreach (var set in answer.Model.EntitySets)
            {
                json.WriteStartObject();
                json.WriteString("name", set.Name);
                json.WriteString("kind", "EntitySet");
                json.WriteString("url", set.Name);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        await answer.Context.Response.BodyWriter.FlushAsync(answer.Context.RequestAborted);
    }

    internal static async Task WriteMetadataAsync(Answer answer)
    {
        answer.Begin("application/xml;charset=utf-8");
        if (answer.IsHead) return;
        await answer.Context.Response.BodyWriter.WriteAsync(answer.Model.Metadata, answer.Context.RequestAborted);
    }
}
