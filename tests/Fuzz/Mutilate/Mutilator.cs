using System.Globalization;
using System.Text;
using Shuddhachar.Etl.Generate;
using Shuddhachar.Testing;

namespace Shuddhachar.Fuzz.Mutilate;

/// <summary>A document that something terrible happened to.</summary>
/// <param name="Damage">Name of what happened, of <see cref="Mutilator.Damages"/>.</param>
sealed record Mutilated(string FileName, string Damage, byte[] Bytes);

/// <summary>Real and generated documents, ruined by seed: bytes flipped, pages torn, cells swapped, encodings mistaken, lines without end.</summary>
static class Mutilator
{
    const int LongLine = 1 << 20;

    static readonly string[] s_samples = [.. Directory.GetFiles(SourceTree.Absolute("etl/samples")).Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    static readonly (string Name, Func<string, Random, byte[]> Ruin)[] s_damages =
    [
        ("bytes flipped", BytesFlipped),
        ("bytes lost", (text, random) => Flip(text, random, bytes => bytes.RemoveRange(random.Next(bytes.Count / 2), bytes.Count / 3))),
        ("cut", (text, random) => Utf8(text[..random.Next(text.Length)])),
        ("head torn off", (text, random) => Utf8(text[random.Next(text.Length)..])),
        ("cells swapped", (text, random) => Lines(text, lines => Swap(lines, random))),
        ("lines lost", (text, random) => Lines(text, lines => Repeat(10, () => lines.RemoveAt(random.Next(lines.Count)), () => lines.Count > 1))),
        ("lines doubled", (text, random) => Lines(text, lines => Repeat(30, () => lines.Insert(random.Next(lines.Count), random.Pick(lines))))),
        ("lines shuffled", (text, random) => Lines(text, lines => random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(lines)))),
        ("interleaved", (text, random) => Utf8(string.Join('\n', text.Split('\n').Zip(random.Pick(s_samples).Split('\n'), (one, other) => one + "\n" + other)))),
        ("pages repeated", (text, random) => Utf8(string.Concat(Enumerable.Repeat(text, random.Next(2, 12))))),
        ("digits", (text, random) => Letters(text, letter => letter is >= '০' and <= '৯' && random.Next(10) == 0 ? (char)('০' + random.Next(10)) : letter)),
        ("letters", (text, random) => Letters(text, letter => random.Next(20) == 0 ? (char)random.Next(0x980, 0x9FF) : letter)),
        ("separators mixed", (text, random) => Letters(text, letter => letter == '\t' ? random.Pick('\t', '|', ';', ',', ' ', '\u00A0', '\v') : letter)),
        ("line ends mixed", (text, random) => Letters(text, letter => letter == '\n' ? random.Pick('\n', '\r', '\u2028', '\u0085', '\f', '\v') : letter)),
        ("controls", (text, random) => Letters(text, letter => random.Next(25) == 0 ? random.Pick('\u202E', '\u200F', '\u2066', '\u200B', '\u200D', '\uFEFF', '\u001B', '\u0007', '\u0000') : letter)),
        ("lone surrogates", (text, random) => Flip(text, random, bytes => Repeat(20, () => bytes.InsertRange(random.Next(bytes.Count), [0xED, (byte)random.Next(0xA0, 0xC0), 0x80])))),
        ("NULs", (text, random) => Flip(text, random, bytes => bytes.InsertRange(random.Next(bytes.Count), new byte[random.Next(1, 5000)]))),
        ("UTF-16", (text, random) => random.Pick(Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32).GetBytes(text)),
        ("read as Latin", (text, _) => Utf8(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text)))),
        ("1 MB line", (text, random) => Lines(text, lines => lines.Insert(random.Next(lines.Count), Long(random.Pick(lines), random)))),
        ("1 MB cell", (text, random) => Utf8(text.Insert(random.Next(text.Length), new string(random.Pick('ক', ' ', '-', '.', '১', 'a', '['), LongLine)))),
        ("tabs without end", (text, random) => Lines(text, lines => lines.Insert(random.Next(lines.Count), new string(random.Pick('\t', '|'), LongLine / 4)))),
        ("digits without end", (text, random) => Lines(text, lines => Repeat(5, () => Cell(lines, random, string.Concat(Enumerable.Range(0, random.Next(10, 4000)).Select(_ => random.Pick("১২৩৪৫৬৭৮৯০,./".ToArray()))))))),
        ("nested deep", (text, random) => Lines(text, lines => Repeat(3, () => Cell(lines, random, Nested(random.Next(100, 20_000), random))))),
        ("many short lines", (text, random) => Utf8(text + string.Concat(Enumerable.Repeat(random.Pick("\n", "১\n", "-\n", "১.১ ক\t১\n", "|\n", "[১.১.১] ক\t৫\n"), 30_000)))),
        ("noise", (_, random) => Noise(random.Next(0, 20_000), random)),
        ("archive", (text, random) => [.. "PK\u0003\u0004"u8, .. Noise(random.Next(0, 4000), random)]),
    ];

    public static IReadOnlyList<string> Damages { get; } = [.. s_damages.Select(damage => damage.Name)];

    public static Mutilated Make(int seed, int number)
    {
        var random = new Random(unchecked(seed * 1_000_003 + number));
        var text = random.Chance(0.4) ? random.Pick(s_samples) : Generator.Make(seed, number).Text;
        var (name, ruin) = s_damages[number % s_damages.Length];
        var bytes = ruin(text, random);
        // misfortunes come in company
        if (random.Chance(0.2) && bytes.Length is > 0 and < LongLine) bytes = BytesFlipped(bytes, random);
        var ending = name == "archive" ? random.Pick(".xlsx", ".docx") : random.Chance(0.9) ? ".txt" : random.Pick(".csv", ".xlsx", ".docx", ".pdf", "");
        return new(string.Create(CultureInfo.InvariantCulture, $"{seed}-{number:00000}{ending}"), name, bytes);
    }

    static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    static byte[] BytesFlipped(string text, Random random) => BytesFlipped(Utf8(text), random);

    static byte[] BytesFlipped(byte[] bytes, Random random)
    {
        // a byte above 127 out of its place ends the reading at once; most flips are to go further
        var (least, most) = random.Chance(0.2) ? (0, 256) : (32, 128);
        for (var change = random.Next(1, 40); change > 0; change--) bytes[random.Next(bytes.Length)] = (byte)random.Next(least, most);
        return bytes;
    }

    static byte[] Flip(string text, Random random, Action<List<byte>> change)
    {
        var bytes = Utf8(text).ToList();
        change(bytes);
        return [.. bytes];
    }

    static byte[] Lines(string text, Action<List<string>> change)
    {
        var lines = text.Split('\n').ToList();
        change(lines);
        return Utf8(string.Join('\n', lines));
    }

    static byte[] Letters(string text, Func<char, char> change) => Utf8(string.Concat(text.Select(change)));

    static void Repeat(int times, Action action, Func<bool>? isPossible = null)
    {
        for (; times > 0 && (isPossible?.Invoke() ?? true); times--) action();
    }

    static void Swap(List<string> lines, Random random) => Repeat(30, () =>
    {
        var (at, cells) = (random.Next(lines.Count), random.Pick(lines).Split('\t'));
        var (one, other) = (random.Next(cells.Length), random.Next(cells.Length));
        (cells[one], cells[other]) = (cells[other], cells[one]);
        lines[at] = string.Join('\t', cells);
    });

    static void Cell(List<string> lines, Random random, string text)
    {
        var at = random.Next(lines.Count);
        var cells = lines[at].Split('\t');
        cells[random.Next(cells.Length)] = text;
        lines[at] = string.Join('\t', cells);
    }

    static string Long(string line, Random random) =>
        line.Length == 0 ? new string('x', LongLine) : string.Concat(Enumerable.Repeat(line + random.Pick("", "\t", " "), LongLine / (line.Length + 1)));

    static string Nested(int depth, Random random)
    {
        var (open, close) = random.Pick(("(", ")"), ("[", "]"), ("[১.", "]"), ("> ", ""), ("<table><tr><td>", "</td></tr></table>"), ("**", "**"));
        return string.Concat(Enumerable.Repeat(open, depth)) + "১" + string.Concat(Enumerable.Repeat(close, depth));
    }

    static byte[] Noise(int length, Random random)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
