namespace Shuddhachar.Warehouse.OData;

/// <summary>
/// A request bound to the model: every name is a set, a property or a navigation, every value has a type, every limit is kept.
/// A plan that exists can be written as SQL (<see cref="SqlText"/>); whatever can be wrong with a request is found before.
/// </summary>
/// <param name="Set">The set at the end of the path, whose rows are answered or aggregated.</param>
public abstract record QueryPlan(EntitySet Set)
{
    /// <summary>Binds a request for data. Service document, metadata and batch ask for none and have no plan.</summary>
    /// <param name="snapshotNumber">The snapshot that will be read: a $skiptoken of another one is refused.</param>
    /// <exception cref="RejectedException">ODT1xx about the $skiptoken, ODT2xx otherwise.</exception>
    public static QueryPlan Bind(ODataRequest request, ODataModel model, int snapshotNumber, int pageSize = Limits.DefaultPageSize)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(model);
        var context = new PlanContext(request, snapshotNumber, Math.Max(pageSize, 1));
        return PlanBinder.Bind(request, model, context) with { IsOfTheMoment = context.Clock.IsRead };
    }

    /// <summary>The answer depends on the time of day (<c>now()</c>), not on the snapshot alone.</summary>
    public bool IsOfTheMoment { get; private init; }
}

/// <summary>
/// One page of rows. With a header every row begins with two columns: the count (null unless asked for) and how many entities the path before
/// the last segment leads to (0: it leads nowhere, the answer is 404); a row without cursor is then no row of the page. After them come the
/// position, where it is not the cursor that a token continues from, and the columns of <paramref name="Shape"/>.
/// </summary>
/// <param name="RowCount">Rows on the page; the statement may give one more, which says that there are more.</param>
/// <param name="MoreCount">Rows that the client still wants after a full page; null means all there are, 0 none.</param>
/// <param name="HasHeader">Always where <paramref name="WithCount"/>.</param>
/// <param name="HasPosition">The rows have an order that their key cannot find again (after $apply), so they are numbered.</param>
public sealed record FeedPlan(
    EntitySet Set,
    ObjectShape Shape,
    int RowCount,
    long? MoreCount,
    bool WithCount,
    bool HasHeader,
    bool HasPosition,
    SkipTokenScope TokenScope) : QueryPlan(Set)
{
    public static int CountOrdinal => 0;

    public static int ParentOrdinal => 1;

    /// <summary>What <see cref="SkipTokenScope.TokenAfter"/> wants of the last row.</summary>
    public int TokenOrdinal => HasHeader ? 2 : 0;

    public int CursorOrdinal => TokenOrdinal + (HasPosition ? 1 : 0);

    /// <summary>A value may not fit, the path lead nowhere, or the time not be enough: nobody knows before the statement runs.</summary>
    public bool CanFail => HasHeader || Failure.IsPossible(this);

    /// <summary>One row more is read than is shown, where it tells whether there is a next page.</summary>
    internal int RowLimit => MoreCount == 0 ? RowCount : RowCount + 1;

    internal Rows Rows { get; init; } = null!;

    /// <summary>The entities that the path's last step sets out from; null for a set itself.</summary>
    internal Rows? Parent { get; init; }

    internal Projection Projection { get; init; } = null!;

    /// <summary>What the client asked for; what tells rows apart always follows, so that the order is total.</summary>
    internal IReadOnlyList<OrderByItem> OrderBy { get; init; } = [];

    /// <summary>The token of the last row of the page before, when this is a later page.</summary>
    internal long? After { get; init; }

    /// <summary>Rows to leave out at the start.</summary>
    internal long Skip { get; init; }

    /// <summary>The last key that this part of the page looks at; null: all.</summary>
    public long? Through { get; internal init; }

    /// <summary>
    /// The page in parts, to be read one after the other until it is full. Of a view over facts the first part looks only at as many keys as
    /// most pages need, each further one at many more: told so, the database joins a few thousand rows rather than millions. Between two parts
    /// a page may end early, with <see cref="Through"/> as its token, when reading on would take too long.
    /// </summary>
    public IEnumerable<FeedPlan> Parts()
    {
        var isByKey = Set.IsView && Skip == 0 && !HasPosition && Shape.Set == Set && (OrderBy is [] || OrderBy[0] is { IsDescending: false, Expression: PropertyValue first } && first.Property == Set.Key);
        if (!isByKey || RowLimit is 0 or > 2 * Limits.LargestPageSize)
        {
            yield return this;
            yield break;
        }
        var part = this;
        for (var keys = (long)Math.Max(LeastKeys, KeysPerRow * RowLimit); ; keys *= Growth)
        {
            // keys are of 32 bits, and where few rows are left one more statement costs more than they do
            var through = (part.After ?? 0) + keys;
            part = part with { Through = through < Set.MostRows * KeysPerRow ? Math.Min(through, int.MaxValue) : int.MaxValue };
            yield return part;
            if (part.Through == int.MaxValue) yield break;
            part = part with { After = part.Through, WithCount = false };
        }
    }

    /// <summary>Keys of facts leave gaps, and the first of them is not 1; filters leave out rows.</summary>
    const int KeysPerRow = 8;

    /// <summary>How many times as many keys the next part looks at: rows that are so rare are not found one by one.</summary>
    const int Growth = 64;

    /// <summary>A join over so many keys takes no longer than planning it; and a first document may have rows of other kinds only.</summary>
    const int LeastKeys = 10_000;
}

/// <summary>
/// One entity: a single row of how many entities the path before a navigation leads to (0: 404), then the columns of <paramref name="Shape"/>,
/// whose cursor is null where there is no such entity (204 after a navigation, else 404).
/// </summary>
/// <param name="IsNavigation">The path's last step is a navigation to one.</param>
public sealed record EntityPlan(EntitySet Set, ObjectShape Shape, bool IsNavigation) : QueryPlan(Set)
{
    public static int ParentOrdinal => 0;

    public static int CursorOrdinal => 1;

    internal Rows Rows { get; init; } = null!;

    internal Rows? Parent { get; init; }

    internal Projection Projection { get; init; } = null!;
}

/// <summary>One property of one entity: a single row of how many such entities there are (0: 404), then the value.</summary>
/// <param name="IsRaw">The bare value ($value) rather than a JSON object around it.</param>
public sealed record PropertyPlan(EntitySet Set, ValueMember Member, bool IsRaw) : QueryPlan(Set)
{
    public static int ParentOrdinal => 0;

    public static int ValueOrdinal => 1;

    internal Rows Rows { get; init; } = null!;

    internal EntityProperty Property { get; init; } = null!;
}

/// <summary>How many entities pass: a single row of how many entities the path before leads to (0: 404), then the count.</summary>
public sealed record CountPlan(EntitySet Set) : QueryPlan(Set)
{
    public static int ParentOrdinal => 0;

    public static int CountOrdinal => 1;

    internal Rows Rows { get; init; } = null!;

    internal Rows? Parent { get; init; }
}
