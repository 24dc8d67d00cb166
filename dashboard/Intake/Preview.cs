using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Shuddhachar.Dashboard.Intake;

/// <summary>What a report says it is, as `inspect --preview` concluded.</summary>
public sealed record PreviewPlan(
    string Form, string? Title, string PlanCode, string OfficeCode, string? OfficeNameBn, string? OfficeNameEn, bool IsOfficeKnown, string FiscalYear, int? Quarter, string? DocumentDate,
    string? PlanTotalMarks, string? EarnedMarks, string? ScoredMarks, string? ScorePercent, string? CoveragePercent, int IndicatorCount, int CellCount, int RepairedCount, int QuarantinedCount);

public sealed record PreviewCell(string Column, string Status, string? Value, string? Printed, int? LineNo, int? FieldNo, bool IsRepaired);

public sealed record PreviewRow(
    int? SectionNo, string? SectionName, string IndicatorNo, string? IndicatorName, string? UnitCode, string? WeightMarks, int? LineNo, string? ScoreStatus, string? EarnedMarks,
    ImmutableArray<PreviewCell> Cells);

public sealed record PreviewFinding(
    string Code, string? Severity, int? LineNo, int? FieldNo, string? IndicatorNo, string? Column, string? Printed, string? Value, string? MessageBn, string? MessageEn, string? EvidenceBn,
    string? EvidenceEn, bool IsRepair);

/// <summary>A report as the reader sees it: what `inspect --preview` prints.</summary>
public sealed record Preview(
    string FileName, string Sha256, bool IsAccepted, PreviewFinding? Refusal, PreviewPlan? Plan, ImmutableArray<string> Lines, ImmutableArray<PreviewRow> Rows,
    ImmutableArray<PreviewFinding> Findings)
{
    /// <returns>Null when the bytes are no whole preview.</returns>
    public static Preview? Parse(ReadOnlySpan<byte> json)
    {
        var preview = IntakeJson.Parse<Preview>(json);
        return preview is { Sha256.Length: 64 } && (preview.IsAccepted ? preview.Plan is not null : preview.Refusal is not null) ? preview with
        {
            Lines = Present(preview.Lines),
            Rows = [.. Present(preview.Rows).Select(row => row with { Cells = Present(row.Cells) })],
            Findings = Present(preview.Findings),
        } : null;
    }

    static ImmutableArray<T> Present<T>(ImmutableArray<T> values) => values.IsDefault ? [] : values;
}

/// <summary>JSON as the `shuddhachar` program and the files of the intake write it.</summary>
static class IntakeJson
{
    static readonly JsonSerializerOptions s_format = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower), new AnyText() },
    };

    /// <returns>Null when the bytes are no such thing.</returns>
    public static T? Parse<T>(ReadOnlySpan<byte> json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, s_format);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static byte[] Bytes<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, s_format);

    /// <summary>A number where a text is meant is taken as it is printed: no digit is lost.</summary>
    sealed class AnyText : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType == JsonTokenType.Number
            ? System.Text.Encoding.ASCII.GetString(reader.HasValueSequence ? System.Buffers.BuffersExtensions.ToArray(reader.ValueSequence) : reader.ValueSpan)
            : reader.GetString();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }
}
