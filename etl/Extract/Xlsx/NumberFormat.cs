using System.Globalization;
using System.Text.RegularExpressions;

namespace Shuddhachar.Etl.Extract.Xlsx;

/// <summary>
/// How a cell shows its number (ECMA-376 part 1, 18.8.31). Shown is what decides the value: date, percent, words beside the figure, a dash
/// for zero. Decimals are never rounded and thousands not grouped.
/// </summary>
sealed partial class NumberFormat
{
    const int Days1904 = 1462, LastDay = 2_958_465, FalseLeapDay = 60;

    /// <summary>What Excel shows for what it cannot show.</summary>
    const string Hashes = "########";

    public static readonly NumberFormat General = new("General");

    readonly Section[] _sections;

    public NumberFormat(string code) =>
        _sections = [.. SplitSections().Matches(code).Select(match => new Section(match.Groups["section"].Value)).Take(3)];

    /// <summary>The text of a number under this format.</summary>
    /// <param name="stored">As the file stores it, a binary number in 17 digits.</param>
    public string Show(string stored, bool is1904)
    {
        if (!double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var binary) || !double.IsFinite(binary)) return stored;
        // decimal takes the 15 digits that Excel shows, so that 0.1 + 0.2 is 0.3; what is no figure of a plan is not made one by cutting it
        if (Math.Abs(binary) > 1e15 || (binary != 0 && Math.Abs(binary) < 1e-12)) return Hashes;
        var number = (decimal)binary;
        var section = Choose(number);
        return section.IsDate ? section.ShowDate(is1904 ? number + Days1904 : number) : section.ShowNumber(_sections.Length > 1 && section != _sections[0] ? Math.Abs(number) : number);
    }

    Section Choose(decimal number)
    {
        if (_sections.Any(section => section.Condition is not null)) return _sections.FirstOrDefault(section => section.Condition?.Invoke(number) ?? true) ?? _sections[^1];
        return number < 0 && _sections.Length > 1 ? _sections[1] : number == 0 && _sections.Length > 2 ? _sections[2] : _sections[0];
    }

    sealed class Section
    {
        readonly string _before = "", _behind = "";
        readonly int _percents;
        readonly bool _hasDigits, _showsZero;
        readonly string _dateParts = "";

        public Section(string code)
        {
            if (ConditionOf().Match(code) is { Success: true } match)
            {
                var (compare, limit) = (match.Groups["is"].Value, decimal.Parse(match.Groups["limit"].Value, CultureInfo.InvariantCulture));
                Condition = number => compare switch { "<" => number < limit, "<=" => number <= limit, ">" => number > limit, ">=" => number >= limit, "<>" => number != limit, _ => number == limit };
            }
            foreach (Match token in Tokens().Matches(code))
            {
                var text = token.Value;
                if (token.Groups["digit"].Success)
                {
                    _hasDigits = true;
                    _showsZero |= text is "0" or "@" || text.Length > 2;
                    _behind = "";
                }
                else if (token.Groups["date"].Success)
                {
                    _dateParts += DatePart(text);
                }
                else
                {
                    if (text == "%") _percents++;
                    if (_hasDigits) _behind += Literal(token);
                    else _before += Literal(token);
                }
            }
            IsDate = _dateParts.Length > 0;
        }

        public bool IsDate { get; }

        public Func<decimal, bool>? Condition { get; }

        public string ShowNumber(decimal number)
        {
            for (var times = 0; times < _percents; times++) number *= 100;
            var digits = !_hasDigits || (number == 0 && !_showsZero) ? "" : Math.Abs(number).ToString("0.###############", CultureInfo.InvariantCulture);
            return (number < 0 ? "-" : "") + _before + digits + _behind;
        }

        /// <summary>
        /// A day is only told where day, month and year are shown: `1/2` typed into a cell becomes 1 February of some year that nobody wrote,
        /// `Jun-21` the first of a month.
        /// </summary>
        public string ShowDate(decimal serial)
        {
            if (serial < 0 || serial >= LastDay + 1) return Hashes;
            if (decimal.Floor(serial) == 0 && _dateParts.Contains('d', StringComparison.Ordinal)) return "00/01/1900";
            // Excel believes in 29 February 1900
            var day = DateTime.FromOADate((double)(serial < FalseLeapDay ? serial + 1 : serial));
            bool Has(char part) => _dateParts.Contains(part, StringComparison.Ordinal);
            var format = (Has('d'), Has('m'), Has('y')) switch
            {
                (true, true, true) => "dd/MM/yyyy",
                (true, true, false) => "dd/MM '(no year)'",
                (false, true, true) => "MM/yyyy",
                (false, false, true) => "yyyy",
                (true, _, _) => "dd '(day only)'",
                (false, true, false) => "MM '(month only)'",
                _ => "HH:mm:ss",
            };
            return day.ToString(format, CultureInfo.InvariantCulture);
        }

        /// <summary>`d` day, `m` month, `y` year, `t` time; the name of a weekday tells nothing. `m` beside hours or seconds is minutes.</summary>
        string DatePart(string text) => char.ToLowerInvariant(text.TrimStart('[')[0]) switch
        {
            'd' => text.Length < 3 ? "d" : "",
            'y' or 'e' => "y",
            'm' when _dateParts.EndsWith('t') => "t",
            'm' => "m",
            _ => "t",
        };

        static string Literal(Match token)
        {
            var text = token.Value;
            if (token.Groups["currency"] is { Success: true } currency) return currency.Value;
            return text[0] switch
            {
                '"' => text.Trim('"'),
                '\\' => text[1..],
                '_' or '*' or '[' => "",
                _ => text,
            };
        }
    }

    [GeneratedRegex(@"(?:^|;)(?<section>(?:""[^""]*""|\\.|\[[^\]]*\]|[^;])*)", RegexOptions.Singleline)]
    private static partial Regex SplitSections();

    [GeneratedRegex(@"\[(?<is><=|>=|<>|<|>|=)\s*(?<limit>-?\d{1,15}(?:\.\d{1,9})?)\]")]
    private static partial Regex ConditionOf();

    [GeneratedRegex(@"""[^""]*""|\\.|[_*].|\[\$(?<currency>[^\-\]]*)(?:-[^\]]*)?\]|(?<date>\[(?:h+|m+|s+)\])|\[[^\]]*\]|(?<digit>(?i:General)|[0#?@]|[.,/](?=[0#?])|E[+\-])|(?<date>AM/PM|A/P|[yY]+|[eE]+|[dD]+|[mM]+|[hH]+|[sS]+)|.", RegexOptions.Singleline)]
    private static partial Regex Tokens();
}
