namespace Shuddhachar.Etl.Validate;

/// <summary>A correction that was handed in cannot hold. The message says where, what was found, and what was expected.</summary>
public sealed class CorrectionException(string message)
    : Exception(message);
