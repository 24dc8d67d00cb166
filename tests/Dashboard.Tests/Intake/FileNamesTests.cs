using System.Text;
using Shuddhachar.Dashboard.Intake;

namespace Shuddhachar.Dashboard.Tests.Intake;

public class FileNamesTests
{
    public static TheoryData<string, string> StoredAs => new()
    {
        { "report.xlsx", "report.xlsx" },
        { "../../etc/passwd", "passwd" },
        { @"C:\Users\x\report.docx", "report.docx" },
        { "..", "report" },
        { "", "report" },
        { ".bashrc", "bashrc" },
        { "a\u202Ecod.exe", "acod.exe" },
        { "a\0b\nc\u0007.txt", "abc.txt" },
        { "CON.txt", "report.txt" },
        { "com1", "report" },
        { "-rf.csv", "rf.csv" },
        { "a b;$(x)'\"|<>?.txt", "a_b___x.txt" },
        { "\uD800half.txt", "half.txt" },
        { "প্রতিবেদন ২০২১.txt", "প্রতিবেদন_২০২১.txt" },
        { "শুদ্ধাচার\u200C.txt", "শুদ্ধাচার\u200C.txt" },
    };

    [Theory]
    [MemberData(nameof(StoredAs))]
    public void Stored_AnyName_IsOneOfNoPath(string given, string expected) => Assert.Equal(expected.Normalize(), FileNames.Stored(given));

    [Fact]
    public void Stored_ALongName_KeepsItsEndingInAHundredBytes()
    {
        foreach (var letter in new[] { "a", "ক", "😀", "ক্ষ" })
        {
            var stored = FileNames.Stored(string.Concat(Enumerable.Repeat(letter, 500)) + ".xlsx");
            Assert.EndsWith(".xlsx", stored, StringComparison.Ordinal);
            Assert.InRange(Encoding.UTF8.GetByteCount(stored), 90, 100);
        }
    }

    [Fact]
    public void Stored_NamesOfNoise_AreSafe()
    {
        var random = new Random(7);
        for (var time = 0; time < 5000; time++)
        {
            var stored = FileNames.Stored(new string([.. Enumerable.Range(0, random.Next(0, 300)).Select(_ => (char)random.Next(random.Next(2) == 0 ? 0x80 : 0x10000))]));
            Assert.InRange(Encoding.UTF8.GetByteCount(stored), 1, 100);
            Assert.Equal(stored, Path.GetFileName(stored));
            Assert.DoesNotContain(stored, char.IsControl);
            Assert.NotEqual('.', stored[0]);
            Assert.NotEqual('-', stored[0]);
        }
    }

    [Fact]
    public void Shown_AName_KeepsItsSpacesAndLosesWhatTurnsIt() => Assert.Equal("my gpj.exe", FileNames.Shown("x/my \u202Egpj.exe"));
}
