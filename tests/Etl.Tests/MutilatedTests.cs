using System.Text;

namespace Shuddhachar.Etl.Tests;

/// <summary>Seeded damage of every sort to the samples: a document is accepted or refused with a reason, and never breaks the program.</summary>
public class MutilatedTests
{
    const int Rounds = 60;

    public static readonly TheoryData<string> Damages = ["bytes", "cut", "cells", "lines lost", "lines doubled", "digits", "letters", "pipes", "pages repeated"];

    [Theory]
    [MemberData(nameof(Damages))]
    public void Run_MutilatedSample_EndsAsAcceptedOrRefused(string damage)
    {
        var random = new Random(20261120);
        var samples = Directory.GetFiles(Read.SampleFolder).Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            var result = Pipeline.Run("mutilated.txt", Mutilate(samples[random.Next(samples.Length)], damage, random));
            Assert.False(result.Refusal is { Code: FindingCodes.InternalError } refusal, $"{damage}, round {round}: {string.Join(' ', result.Refusal?.Details ?? [])}");
            Assert.All(result.Findings, finding => Assert.NotEmpty(FindingTexts.Render(finding).MessageBn));
            Assert.All(result.Scored?.Scores ?? [], score => Assert.InRange(score.EarnedMarks ?? 0m, 0m, score.WeightMarks ?? 0m));
        }
    }

    static byte[] Mutilate(string text, string damage, Random random)
    {
        var lines = text.Split('\n').ToList();
        switch (damage)
        {
            case "bytes":
                var bytes = Encoding.UTF8.GetBytes(text);
                for (var change = random.Next(1, 20); change > 0; change--) bytes[random.Next(bytes.Length)] = (byte)random.Next(32, 128);
                return bytes;
            case "cut":
                return Encoding.UTF8.GetBytes(text[..random.Next(text.Length)]);
            case "cells":
                for (var change = 0; change < 20; change++) lines[random.Next(lines.Count)] = Swap(lines[random.Next(lines.Count)], random);
                break;
            case "lines lost":
                for (var change = 0; change < 10; change++) lines.RemoveAt(random.Next(lines.Count));
                break;
            case "lines doubled":
                for (var change = 0; change < 10; change++) lines.Insert(random.Next(lines.Count), lines[random.Next(lines.Count)]);
                break;
            case "digits":
                return Encoding.UTF8.GetBytes(string.Concat(text.Select(letter => letter is >= '০' and <= '৯' && random.Next(20) == 0 ? (char)('০' + random.Next(10)) : letter)));
            case "letters":
                return Encoding.UTF8.GetBytes(string.Concat(text.Select(letter => random.Next(30) == 0 ? (char)random.Next(0x980, 0x9FF) : letter)));
            case "pipes":
                return Encoding.UTF8.GetBytes(text.Replace("\t", random.Next(2) == 0 ? " | " : "|", StringComparison.Ordinal));
            default:
                lines = [.. Enumerable.Repeat(lines.Take(random.Next(10, lines.Count)), random.Next(2, 5)).SelectMany(page => page)];
                break;
        }
        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }

    static string Swap(string line, Random random)
    {
        var cells = line.Split('\t');
        var (one, other) = (random.Next(cells.Length), random.Next(cells.Length));
        (cells[one], cells[other]) = (cells[other], cells[one]);
        return string.Join('\t', cells);
    }
}
