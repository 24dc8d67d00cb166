namespace Shuddhachar.Warehouse.OData;

/// <summary>
/// A request bound to the model: every name is a set, a property or a navigation, every value has a type, every limit is kept.
/// A plan that exists can be written as SQL (<see cref="SqlText"/>); whatever can be wrong with a request is found before.
/// </summary>
public abstract record QueryPlan(EntitySet Set)
{
    /// <summary>Binds a request for data. Service document and metadata ask for none and have no plan.</summary>
    /// <param name="snapshotNumber">The snapshot that will be read: a $skiptoken of another one is refused.</param>
    /// <exception cref="RejectedException">ODT1xx about the $skiptoken, ODT2xx otherwise.</exception>
    public static QueryPlan Bind(ODataRequest request, ODataModel model, int snapshotNumber, int pageSize = Limits.DefaultPageSize)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(model);
        return new PlanBinder(request, model).Bind(snapshotNumber, pageSize);
    }
}

/// <summary>One page of a set.</summary>
/// <param name="Select">Properties in the order of the answer.</param>
/// <param name="IsSelectGiven">Whether the client chose them; the context address says so.</param>
/// <param name="OrderBy">What the client asked for; the key always follows, so that the order is total.</param>
/// <param name="AfterKey">The key of the last row of the page before, when this is a later page.</param>
/// <param name="Skip">Rows to leave out at the start.</param>
/// <param name="RowCount">Rows on the page.</param>
/// <param name="MoreCount">Rows that the client still wants after a full page; null means all there are, 0 none.</param>
public sealed record FeedPlan(
    EntitySet Set,
    IReadOnlyList<EntityProperty> Select,
    bool IsSelectGiven,
    Expression? Filter,
    IReadOnlyList<OrderByItem> OrderBy,
    long? AfterKey,
    long Skip,
    int RowCount,
    long? MoreCount,
    bool WithCount,
    SkipTokenScope TokenScope) : QueryPlan(Set)
{
    /// <summary>One row more is read than is shown, where it tells whether there is a next page.</summary>
    public int RowLimit => MoreCount == 0 ? RowCount : RowCount + 1;
}

/// <summary>How many entities of a set pass the filter.</summary>
public sealed record CountPlan(EntitySet Set, Expression? Filter) : QueryPlan(Set);

/// <summary>One entity by its key.</summary>
public sealed record EntityPlan(EntitySet Set, long Key, IReadOnlyList<EntityProperty> Select, bool IsSelectGiven) : QueryPlan(Set);

/// <summary>The entity that a navigation leads to from an entity with a key.</summary>
/// <param name="Select">Properties of the navigation's target.</param>
public sealed record LinkedEntityPlan(EntitySet Set, long Key, Navigation Navigation, IReadOnlyList<EntityProperty> Select, bool IsSelectGiven)
    : QueryPlan(Set);

/// <summary>One property of one entity.</summary>
/// <param name="IsRaw">The bare value ($value) rather than a JSON object around it.</param>
public sealed record PropertyPlan(EntitySet Set, long Key, EntityProperty Property, bool IsRaw) : QueryPlan(Set);

/// <summary>One item of $orderby. Nulls come first ascending and last descending, as the standard says.</summary>
public sealed record OrderByItem(Expression Expression, bool IsDescending)
{
    /// <summary>Ordered as a Bengali dictionary is.</summary>
    public bool IsBengali => Expression is PropertyValue { Property.IsBengali: true };
}
