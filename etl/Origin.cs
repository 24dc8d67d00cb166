namespace Shuddhachar.Etl;

/// <summary>Where a text stands in its document: line and field, both 1-based. Field 0 means the whole line, line 0 the whole document.</summary>
public readonly record struct Origin(int Line, int Field) : IComparable<Origin>
{
    public static readonly Origin Document = new(0, 0);

    public int CompareTo(Origin other) => (Line, Field).CompareTo((other.Line, other.Field));

    public override string ToString() => Line == 0 ? "-" : Field == 0 ? $"{Line}" : $"{Line}:{Field}";

    public static bool operator <(Origin left, Origin right) => left.CompareTo(right) < 0;
    public static bool operator >(Origin left, Origin right) => left.CompareTo(right) > 0;
    public static bool operator <=(Origin left, Origin right) => left.CompareTo(right) <= 0;
    public static bool operator >=(Origin left, Origin right) => left.CompareTo(right) >= 0;
}
