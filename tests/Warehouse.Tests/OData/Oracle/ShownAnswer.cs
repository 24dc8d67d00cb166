using System.Globalization;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Warehouse.Tests.OData;

/// <summary>An object of an answer by its members' names; a member that is not there is absent.</summary>
sealed class Shown : SortedDictionary<string, object?>
{
    internal Shown()
        : base(StringComparer.Ordinal)
    {
    }

    public override string ToString() => $"{{{string.Join(", ", this.Select(member => $"{member.Key}: {Text(member.Value)}"))}}}";

    // fractions are compared to twelve digits: neither side's last bit is the right one
    static string Text(object? value) => value switch
    {
        null => "null",
        double n => (n == 0 ? 0 : n).ToString("G12", CultureInfo.InvariantCulture),
        decimal n => (n / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
        string text => $"'{text}'",
        DateTime time => time.ToString("yyyy-MM-ddTHH:mm:ss.ffffff", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss.ffffff", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}

/// <summary>Entities that a navigation leads to, and how many there are in all, if that was asked.</summary>
sealed record ShownMany(long? Count, IReadOnlyList<Shown> Items)
{
    public override string ToString() => $"{Count}[{string.Join(", ", Items)}]";
}

/// <summary>What a page of the service holds.</summary>
/// <param name="Token">Leads to the next page.</param>
/// <param name="More">Rows that $top still wants after it.</param>
sealed record ShownPage(long? Count, IReadOnlyList<Shown> Rows, string? Token, long? More)
{
    internal static ShownPage Read(ODataWarehouse served, string url, int pageSize = Limits.DefaultPageSize)
    {
        var plan = Assert.IsType<FeedPlan>(served.Plan(url, pageSize));
        var sql = SqlText.Write(plan);
        using var statement = served.Connection.Prepare(sql.Text);
        for (var i = 0; i < sql.Parameters.Count; i++) statement.Bind(i + 1, sql.Parameters[i]);
        using var result = statement.Execute();
        var (rows, count, last, hasMore) = (new List<Shown>(), (long?)null, 0L, false);
        var isEntities = plan.Shape.Set is not null;
        while (result.TryRead(out var chunk))
        {
            for (var row = 0; row < chunk.Rows; row++)
            {
                if (plan.WithCount) count = chunk[FeedPlan.CountOrdinal].Int64(row);
                // a header that stands alone
                if (chunk[plan.TokenOrdinal].IsNull(row)) continue;
                hasMore = rows.Count == plan.RowCount;
                if (hasMore) continue;
                Assert.True(isEntities || !plan.HasPosition);
                last = (long)chunk[plan.TokenOrdinal].Whole(row);
                rows.Add(Object(chunk.AsStruct, row, plan.CursorOrdinal + 1, plan.Shape));
            }
        }
        return new ShownPage(count, rows, hasMore && plan.MoreCount != 0 ? plan.TokenScope.TokenAfter(last) : null, plan.MoreCount);
    }

    static Shown Object(Vector vector, int row, int first, ObjectShape shape)
    {
        var shown = new Shown();
        for (var i = 0; i < shape.Members.Count; i++)
        {
            var member = shape.Members[i];
            var value = vector.Field(first + i);
            if (member is ValueMember { CanBeAbsent: true } && value.IsNull(row)) continue;
            shown.Add(member.Name, Value(member, value, row));
        }
        return shown;
    }

    static object? Value(Member member, Vector value, int row) => member switch
    {
        ValueMember { CanBeAbsent: true } known => Value(known, value.Field(0), row),
        ValueMember known => Value(known, value, row),
        CountMember => value.Int64(row),
        ObjectMember one => value.IsNull(row) ? null : Object(value, row, 1, one.Shape),
        CollectionMember many => Many(many, value.Field(0).IsNull(row) ? null : value.Field(0).Int64(row), value.Field(1).Items(row)),
        _ => throw new ArgumentException(member.GetType().Name),
    };

    static ShownMany Many(CollectionMember many, long? count, Vector items) =>
        new(count, [.. Range(Math.Min(items.Rows, many.RowCount), items, many.Shape)]);

    static List<Shown> Range(int rows, Vector items, ObjectShape shape)
    {
        var shown = new List<Shown>();
        for (var row = 0; row < rows; row++) shown.Add(Object(items, row, 1, shape));
        return shown;
    }

    // a span of time is microseconds, and a number is shown by its value, whatever its width
    static object? Value(ValueMember member, Vector value, int row) => value.IsNull(row) ? null : member.Type.Kind switch
    {
        ValueKind.Duration => TimeSpan.FromMicroseconds(value.Int64(row)),
        ValueKind.Whole => (long)value.Whole(row),
        _ => value.Value(row),
    };
}
