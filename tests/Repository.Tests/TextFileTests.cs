using System.Text;
using Shuddhachar.Testing;

namespace Shuddhachar.Repository.Tests;

public sealed class TextFileTests
{
    /// <summary>The documents are evidence, kept as they came.</summary>
    static IEnumerable<SourceFile> OurTexts => SourceTree.Files.Where(file => file.IsText && !file.IsUnder("etl/samples") && !file.IsUnder("tests/corpus"));

    [Fact]
    public void Text_IsNfc() =>
        Rule.Holds("Text is in Unicode's form C, in which every comparison is made: a letter typed otherwise matches nothing.", OurTexts, file =>
            file.Lines.Index().Where(line => !line.Item.IsNormalized(NormalizationForm.FormC)).Select(line => file.At(line.Index)));

    [Fact]
    public void Text_IsUtf8() =>
        Rule.Holds("Text is UTF-8 without a byte order mark (Visual Studio wants one in solutions).", OurTexts.Where(file => !file.EndsWith(".sln")), file =>
            file.Bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? [$"{file}: byte order mark"]
            : file.Text.Contains('\uFFFD', StringComparison.Ordinal) && !file.IsUnder("tests") ? [$"{file}: not UTF-8"] : []);

    [Fact]
    public void Lines_EndWithLineFeedAlone() =>
        Rule.Holds("Lines end with LF, also on Windows.", OurTexts, file => file.Bytes.AsSpan().Contains((byte)'\r') ? [file.Path] : []);

    [Fact]
    public void Files_EndWithALine() =>
        Rule.Holds("The last line of a file ends too (lock files are NuGet's).", OurTexts.Where(file => file.Name != "packages.lock.json"), file =>
            file.Bytes is [.., (byte)'\n'] or [] ? [] : [file.Path]);

    [Fact]
    public void Samples_AreWhatWasReceived() =>
        Golden.Matches("tests/Repository.Tests/samples.sha256", string.Concat(SourceTree.Under("etl/samples")
            .Select(file => $"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file.Bytes))}  {file.Path}\n")));

    [Theory]
    [InlineData(null, "true", false)]
    [InlineData("0", "true", false)]
    [InlineData("1", null, true)]
    [InlineData("1", "", true)]
    [InlineData("1", "false", true)]
    public void UpdateGolden_RewritesOnlyWhenAsked(string? update, string? ci, bool rewrites) => Assert.Equal(rewrites, Golden.Rewrites(update, ci));

    [Theory]
    [InlineData("1", "true")]
    [InlineData("true", "1")]
    public void UpdateGolden_InCi_IsRefused(string update, string ci) => Assert.Throws<InvalidOperationException>(() => Golden.Rewrites(update, ci));
}
