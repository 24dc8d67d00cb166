using System.Globalization;
using System.Text;

namespace Shuddhachar.Warehouse.Tests;

/// <summary>The log of who did what: nothing in it can be changed unseen, and a crash costs nothing that was acknowledged.</summary>
public sealed class AuditLogTests : IDisposable
{
    const int Entries = 24, Seed = 7;

    readonly TemporaryData _data = new();

    public void Dispose() => _data.Dispose();

    AuditLog Log => new(_data.Folder);

    string Audit => _data.Folder.Audit;

    string Head => Path.Combine(_data.Folder.Root, "audit.head");

    void Fill(int entries = Entries)
    {
        foreach (var number in Enumerable.Range(1, entries))
            Log.Append($"P{number % 5}", AuditAction.ReportAccepted, $"draft {number}", number % 3 == 0 ? "মন্ত্রণালয় ৩ → ৪" : "");
    }

    [Fact]
    public void Append_Entries_AreReadBackInOrderAndChained()
    {
        Fill();
        var read = Log.Read();
        Assert.Equal(Enumerable.Range(1, Entries).Select(number => (long)number), read.Select(entry => entry.Number));
        Assert.Equal(read.SkipLast(1).Select(entry => entry.Hash), read.Skip(1).Select(entry => entry.Before));
        Assert.Empty(Log.Faults(out var count));
        Assert.Equal(Entries, count);
    }

    [Fact]
    public void Append_Several_AreLinesOfTheirOwn()
    {
        Log.Append("P1", AuditAction.SignIn);
        var made = Log.Append("P1", [new(AuditAction.CellCorrected, "a"), new(AuditAction.CellCorrected, "b"), new(AuditAction.Published, "2")]);
        Assert.Equal([2L, 3L, 4L], made.Select(entry => entry.Number));
        Assert.Equal(made, Log.Read().Skip(1));
        Assert.Empty(Log.Faults());
    }

    [Fact]
    public void Faults_AnyOneOfAThousandEdits_IsFound()
    {
        Fill();
        var (whole, random) = (File.ReadAllBytes(Audit), new Random(Seed));
        for (var edit = 0; edit < 1000; edit++)
        {
            var (kind, edited) = Edited(whole, edit, random);
            if (edited is null) File.Delete(Audit);
            else File.WriteAllBytes(Audit, edited);
            Assert.True(Log.Faults().Count > 0, $"edit {edit}, {kind}, was not found");
        }
        File.WriteAllBytes(Audit, whole);
        Assert.Empty(Log.Faults());
    }

    /// <returns>Null bytes when the file is removed.</returns>
    static (string Kind, byte[]? Bytes) Edited(byte[] whole, int edit, Random random)
    {
        var lines = Encoding.UTF8.GetString(whole).TrimEnd('\n').Split('\n').ToList();
        var (at, other) = (random.Next(lines.Count), random.Next(lines.Count - 1));
        if (other >= at) other++;
        switch (edit % 10)
        {
            case 0:
                var flipped = (byte[])whole.Clone();
                flipped[random.Next(whole.Length)] ^= (byte)(1 << random.Next(8));
                return ("a bit flipped", flipped);
            case 1:
                lines.RemoveAt(at);
                return ("a line removed", Joined(lines));
            case 2:
                (lines[at], lines[other]) = (lines[other], lines[at]);
                return ("two lines swapped", Joined(lines));
            case 3:
                lines.Insert(at, lines[at]);
                return ("a line doubled", Joined(lines));
            case 4:
                lines.Insert(at, lines[other].Replace("draft", "sketch", StringComparison.Ordinal));
                return ("a line inserted", Joined(lines));
            case 5:
                return ("the end cut", whole[..^random.Next(1, whole.Length)]);
            case 6:
                lines[at] = lines[at].Replace(Text($"\"number\":{at + 1},"), Text($"\"number\":{at + 2},"), StringComparison.Ordinal);
                return ("a number changed", Joined(lines));
            case 7:
                lines[at] = lines[at].Replace("\"who\":\"P", "\"who\":\"P1", StringComparison.Ordinal);
                return ("another person named", Joined(lines));
            case 8:
                var place = random.Next(whole.Length + 1);
                return ("bytes inserted", [.. whole[..place], .. Enumerable.Range(0, random.Next(1, 4)).Select(_ => (byte)random.Next(256)), .. whole[place..]]);
            default:
                return edit % 20 == 9 ? ("the file emptied", []) : ("the file removed", null);
        }
    }

    static byte[] Joined(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")));

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("")]
    [InlineData("99 abc\n")]
    [InlineData("no head")]
    public void Faults_HeadThatIsNotTheLogs_IsFound(string head)
    {
        Fill(3);
        File.WriteAllText(Head, head);
        Assert.NotEmpty(Log.Faults());
        Assert.Throws<InvalidDataException>(() => Log.Append("P1", AuditAction.SignIn));
    }

    [Fact]
    public void Append_AfterACrashAtAnyByteOfALine_GoesOnWithWhatIsWhole()
    {
        Fill(3);
        var (before, head) = (File.ReadAllBytes(Audit), File.ReadAllText(Head).Trim());
        var made = Log.Append("P1", [new(AuditAction.CellCorrected, "a"), new(AuditAction.Published, "2")]);
        var after = File.ReadAllBytes(Audit);
        for (var length = before.Length; length <= after.Length; length += 7)
        {
            File.WriteAllBytes(Audit, after[..length]);
            File.WriteAllText(Head, $"{head} {made[0].Hash} {made[1].Hash}\n");
            var whole = after[..length].Count(letter => letter == (byte)'\n');
            Assert.Empty(Log.Faults());
            Assert.Equal(whole + 1, Log.Append("P2", AuditAction.SignOut).Number);
            Assert.Empty(Log.Faults());
        }
    }

    [Fact]
    public void Append_LongLine_IsFoundAgainFromTheEnd()
    {
        foreach (var length in new[] { 10, 3_000, 4_090, 4_096, 9_000, 1 })
            Log.Append("P1", AuditAction.ReportRefused, "draft", new string('x', length));
        Assert.Empty(Log.Faults());
        Assert.Equal(6, Log.Read().Count);
    }

    [Fact]
    public async Task Append_SeveralAtOnce_KeepTheChain()
    {
        await Task.WhenAll(Enumerable.Range(1, 4).Select(person => Task.Run(() =>
        {
            for (var number = 0; number < 25; number++) new AuditLog(_data.Folder).Append($"P{person}", AuditAction.SignIn);
        })));
        Assert.Empty(Log.Faults(out var count));
        Assert.Equal(100, count);
        Assert.All(Log.Read().GroupBy(entry => entry.Who), person => Assert.Equal(25, person.Count()));
    }
}
