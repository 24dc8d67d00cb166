namespace Shuddhachar.Warehouse;

/// <summary>The end of the log, read backwards block by block, so that an entry costs the same whatever the log's length.</summary>
static class AuditTail
{
    const int Block = 4096;

    /// <summary>Where the last whole line ends: behind its line feed; 0 when there is none.</summary>
    internal static long EndOfWholeLines(FileStream log) => LastLineFeed(log, log.Length) + 1;

    /// <summary>The last line of those that end there, without its line feed.</summary>
    internal static byte[] LastLine(FileStream log, long end)
    {
        var from = LastLineFeed(log, end - 1) + 1;
        var line = new byte[checked((int)(end - 1 - from))];
        log.Position = from;
        log.ReadExactly(line);
        return line;
    }

    /// <summary>Of the last line feed before a place; -1 when there is none.</summary>
    static long LastLineFeed(FileStream log, long before)
    {
        var block = new byte[Block];
        for (var to = before; to > 0; to -= Math.Min(Block, to))
        {
            var part = block.AsSpan(0, (int)Math.Min(Block, to));
            log.Position = to - part.Length;
            log.ReadExactly(part);
            if (part.LastIndexOf((byte)'\n') is >= 0 and var at)
                return to - part.Length + at;
        }
        return -1;
    }
}
