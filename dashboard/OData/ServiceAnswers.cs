using Shuddhachar.Dashboard.Text;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.OData;

/// <summary>The two answers that need no row: what sets there are, and what is in them.</summary>
static class ServiceAnswers
{
    internal static async Task WriteServiceDocumentAsync(Answer answer)
    {
        answer.Begin(answer.Format.ContentType(answer.Version));
        if (answer.IsHead) return;
        var form = answer.Form;
        using var json = new JsonBuffer();
        if (form.Level != MetadataLevel.None)
        {
            json.Raw(form.ControlName("context"));
            json.Text(answer.Links.Metadata);
        }
        json.Raw(JsonForm.Name("value"));
        json.BeginObject(0);
        json.Raw((byte)'[');
        foreach (var set in answer.Model.EntitySets) WriteSet(json, set, isFirst: set == answer.Model.EntitySets[0]);
        json.Raw("]}"u8);
        await answer.Context.Response.BodyWriter.WriteAsync(json.Written, answer.Context.RequestAborted);
    }

    internal static async Task WriteMetadataAsync(Answer answer)
    {
        var isJson = answer.Format.Kind == DocumentKind.Json;
        answer.Begin(isJson ? "application/json;charset=utf-8" : answer.Format.ContentType(answer.Version));
        if (answer.IsHead) return;
        var document = isJson ? answer.Model.MetadataJson : answer.Model.Metadata;
        await answer.Context.Response.BodyWriter.WriteAsync(document, answer.Context.RequestAborted);
    }

    /// <summary>Leads a browser to the page that shows the sets to people, in the language that it prefers.</summary>
    internal static void ShowPage(Answer answer)
    {
        var language = RequestHeaders.PrefersEnglish(answer.Context.Request) ? Language.English : Language.Bangla;
        answer.Context.Response.Headers.Append("Vary", Answer.Vary);
        answer.Context.Response.Redirect(answer.Context.Request.PathBase + new Urls(new PageRequest(language, null)).Browse());
    }

    static void WriteSet(JsonBuffer json, EntitySet set, bool isFirst)
    {
        if (!isFirst) json.Raw((byte)',');
        var start = json.Length;
        json.Raw(JsonForm.Name("name"));
        json.Text(set.Name);
        json.BeginObject(start);
        json.Raw(JsonForm.Name("kind"));
        json.Text("EntitySet");
        json.Raw(JsonForm.Name("url"));
        json.Text(set.Name);
        json.Raw((byte)'}');
    }
}
