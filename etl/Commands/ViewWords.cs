using System.Globalization;
using Shuddhachar.Etl.Bangla;

namespace Shuddhachar.Etl.Commands;

/// <summary>Words of the view for people in one of the two languages (view_words.csv); figures in the digits of that language.</summary>
sealed class ViewWords
{
    static readonly Dictionary<string, IReadOnlyDictionary<string, string>> s_rows = Knowledge.Read("Commands/view_words.csv").ToDictionary(row => row["key"], StringComparer.Ordinal);

    /// <summary>Where a terminal says its language, the strongest first.</summary>
    static readonly string[] s_settings = ["LC_ALL", "LC_MESSAGES", "LANG"];

    readonly bool _isBangla;

    /// <param name="language">`bn`, `en`, or null for the language of the terminal.</param>
    public ViewWords(string? language) =>
        _isBangla = (language ?? s_settings.Select(Environment.GetEnvironmentVariable).FirstOrDefault(name => !string.IsNullOrEmpty(name)) ?? "")
            .StartsWith("bn", StringComparison.OrdinalIgnoreCase);

    /// <summary>The word of a key, its places filled.</summary>
    public string this[string key, params object[] values] => Figure(string.Format(CultureInfo.InvariantCulture, s_rows[key][_isBangla ? "bn" : "en"], values));

    /// <summary>A column or a status by its code, in words where there are any; else as it is.</summary>
    public string Label(string code) => Has("column_" + code) ? this["column_" + code] : Has("status_" + code) ? this["status_" + code] : Has("label_" + code) ? this["label_" + code] : Figure(code);

    static bool Has(string key) => s_rows.ContainsKey(key);

    public string Figure(string text) => _isBangla ? Digits.ToBengali(text) : text;

    public string Message(FindingText text) => _isBangla ? text.MessageBn : text.MessageEn;

    public string Evidence(FindingText text) => _isBangla ? text.EvidenceBn : text.EvidenceEn;

    /// <summary>Of a pair of texts the one in this language; the other where it is missing.</summary>
    public string Choose(string bn, string en) => _isBangla || en.Length == 0 ? bn : en;
}
