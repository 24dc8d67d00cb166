using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace Shuddhachar.Warehouse.OData;

/// <summary>Binds path and options to the model, and hands $filter and $orderby to <see cref="ExpressionBinder"/>.</summary>
sealed class PlanBinder(ODataRequest request, ODataModel model)
{
    readonly EntitySet set = SetOf(request, model);

    ODataOptions Options => request.Options;

    internal QueryPlan Bind(int snapshotNumber, int pageSize) => request.Path.Kind switch
    {
        ResourceKind.EntitySet => Feed(snapshotNumber, Math.Clamp(pageSize, 1, Limits.LargestPageSize)),
        ResourceKind.Count => new CountPlan(set, Filter()),
        ResourceKind.Entity => Entity(),
        ResourceKind.Property => set.Navigation(request.Path.PropertyName!) is { } navigation ? Linked(navigation) : Property(),
        ResourceKind.PropertyValue => new PropertyPlan(set, Key(), PathProperty(), IsRaw: true),
        var kind => throw new ArgumentException($"{kind} asks for no data."),
    };

    FeedPlan Feed(int snapshotNumber, int pageSize)
    {
        var scope = SkipTokenScope.Of(request, snapshotNumber);
        var top = Options.Number(ODataOptions.Top);
        var rowCount = (int)Math.Min(top ?? pageSize, pageSize);
        var (select, isSelectGiven) = Select(set);
        return new FeedPlan(
            set,
            select,
            isSelectGiven,
            Filter(),
            OrderBy(),
            AfterKey: Options[ODataOptions.SkipToken] is { } token ? scope.KeyOf(token) : null,
            Skip: Options.Number(ODataOptions.Skip) ?? 0,
            rowCount,
            MoreCount: top - rowCount,
            WithCount: Options.Flag(ODataOptions.Count),
            scope);
    }

    EntityPlan Entity()
    {
        var (select, isSelectGiven) = Select(set);
        return new EntityPlan(set, Key(), select, isSelectGiven);
    }

    LinkedEntityPlan Linked(Navigation navigation)
    {
        var (select, isSelectGiven) = Select(navigation.Target);
        return new LinkedEntityPlan(set, Key(), navigation, select, isSelectGiven);
    }

    PropertyPlan Property() => Options[ODataOptions.Select] is null
        ? new PropertyPlan(set, Key(), PathProperty(), IsRaw: false)
        : throw new RejectedException(RejectionCodes.OptionNotAllowedHere, ODataOptions.Select, ODataOptions.Format);

    Expression? Filter() => Options[ODataOptions.Filter] is null
        ? null
        : new ExpressionBinder(set, ODataOptions.Filter).Condition(Parse(ODataOptions.Filter, parser => parser.ParseFilter()).Expression);

    List<OrderByItem> OrderBy()
    {
        var items = new List<OrderByItem>();
        if (Options[ODataOptions.OrderBy] is null) return items;
        var binder = new ExpressionBinder(set, ODataOptions.OrderBy);
        for (var clause = Parse(ODataOptions.OrderBy, parser => parser.ParseOrderBy()); clause is not null; clause = clause.ThenBy)
        {
            if (items.Count == Limits.OrderByItems)
                throw new RejectedException(RejectionCodes.TooManyOrderByItems, ODataOptions.OrderBy, Limits.OrderByItems);
            var expression = binder.Value(clause.Expression);
            // a literal orders nothing, and DuckDB would take a number for a column's position
            if (expression is not Constant) items.Add(new OrderByItem(expression, clause.Direction == OrderByDirection.Descending));
        }
        return items;
    }

    (IReadOnlyList<EntityProperty> Properties, bool IsGiven) Select(EntitySet from)
    {
        if (Options[ODataOptions.Select] is not { } text) return (from.Properties, false);
        // nested options, which the parser would read and everybody would forget
        if (text.Contains('(', StringComparison.Ordinal)) throw new RejectedException(RejectionCodes.NotSupported, ODataOptions.Select, text);
        var clause = Parse(ODataOptions.Select, parser => parser.ParseSelectAndExpand(), from);
        var selected = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in clause.SelectedItems)
        {
            switch (item)
            {
                case WildcardSelectItem:
                    return (from.Properties, false);
                case PathSelectItem { SelectedPath: { Count: 1, FirstSegment: PropertySegment segment } }:
                    selected.Add(segment.Property.Name);
                    break;
                case PathSelectItem path:
                    throw new RejectedException(RejectionCodes.NotSupported, ODataOptions.Select, string.Join('/', path.SelectedPath.Select(s => s.Identifier)));
                default:
                    throw new RejectedException(RejectionCodes.NotSupported, ODataOptions.Select, text);
            }
        }
        if (selected.Count == 0) throw new RejectedException(RejectionCodes.NotUnderstood, ODataOptions.Select, "no property is named");
        return ([.. from.Properties.Where(p => selected.Contains(p.Name))], true);
    }

    long Key() => KeyText.Read(request.Path.KeyText!, set);

    EntityProperty PathProperty()
    {
        var name = request.Path.PropertyName!;
        if (set.Property(name) is { } property) return property;
        throw new RejectedException(RejectionCodes.NoSuchProperty, name, set.TypeName, set.PropertyNames);
    }

    T Parse<T>(string option, Func<ODataQueryOptionParser, T?> parse, EntitySet? of = null)
        where T : class
    {
        var edmSet = model.Edm.EntityContainer.FindEntitySet((of ?? set).Name);
        var values = new Dictionary<string, string> { [option] = Options[option]! };
        try
        {
            var parser = new ODataQueryOptionParser(model.Edm, edmSet.EntityType(), edmSet, values) { Resolver = new StrictResolver(of ?? set) };
            return parse(parser) ?? throw new RejectedException(RejectionCodes.NotUnderstood, option, "it is empty");
        }
        catch (RejectedException)
        {
            throw;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // the parser throws ODataException for what it refuses, but also whatever its number and date readers throw
            throw new RejectedException(RejectionCodes.NotUnderstood, option, e.Message);
        }
    }

    static EntitySet SetOf(ODataRequest request, ODataModel model)
    {
        var name = request.Path.SetName ?? throw new ArgumentException("The request asks for no data.", nameof(request));
        return model.Set(name)
            ?? throw new RejectedException(RejectionCodes.UnknownSet, name, string.Join(", ", model.EntitySets.Select(s => s.Name)));
    }
}
