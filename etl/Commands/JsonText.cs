using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Shuddhachar.Etl.Commands;

/// <summary>JSON for people and programs: indented, Bengali as it is and not as escapes.</summary>
static class JsonText
{
    static readonly JsonSerializerOptions s_options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    static readonly JsonSerializerOptions s_object = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>For a program that started this one: an object in one line, names in camel case.</summary>
    public static string OfAnswer<T>(T value) => JsonSerializer.Serialize(value, s_object) + "\n";

    public static string Of<T>(T value) => JsonSerializer.Serialize(value, s_options) + "\n";
}
