using System.Collections.Immutable;

namespace Shuddhachar.Etl;

/// <summary>The stages of the pipeline, in order; the first digit of a finding code names one.</summary>
public enum Stage
{
    Extract = 1,
    Recognise = 2,
    Normalise = 3,
    Validate = 4,
    Score = 5,
    Load = 6,
}

/// <summary>What a stage made of a document. No value means that the document is refused; the last finding then says why.</summary>
public sealed record StageResult<T>(T? Value, ImmutableArray<Finding> Findings)
    where T : class
{
    public bool IsRefused => Value is null;
}
