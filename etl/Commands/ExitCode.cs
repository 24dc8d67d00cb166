namespace Shuddhachar.Etl.Commands;

/// <summary>What the command tells the shell.</summary>
static class ExitCode
{
    /// <summary>All documents accepted; findings are allowed.</summary>
    public const int Done = 0;

    /// <summary>At least one document was refused; the rest is loaded.</summary>
    public const int SomeRefused = 1;

    /// <summary>The command line was wrong; nothing was tried.</summary>
    public const int WrongUse = 2;

    /// <summary>Nothing could be published or read.</summary>
    public const int NothingPublished = 3;
}
