using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Shuddhachar.Etl.Commands;

/// <summary>JSON for people and programs: indented, Bengali as it is and not as escapes.</summary>
static class JsonText
{
    static readonly JsonSerializerOptions s_options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Of<T>(T value) => JsonSerializer.Serialize(value, s_options) + "\n";
}
