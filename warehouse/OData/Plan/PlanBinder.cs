namespace Shuddhachar.Warehouse.OData;

/// <summary>Puts path and options together: the rows, step by step in the standard's order ($apply, $compute, $search, $filter), then what is shown of them.</summary>
sealed class PlanBinder(ODataRequest request, Resource resource, PlanContext plan)
{
    static readonly string[] OfRows = [ODataOptions.Apply, ODataOptions.Compute, ODataOptions.Search, ODataOptions.Filter];
    static readonly string[] OfObjects = [ODataOptions.Select, ODataOptions.Expand, ODataOptions.Compute];
    static readonly string[] OfPages = [ODataOptions.OrderBy, ODataOptions.Top, ODataOptions.Skip, ODataOptions.Count, ODataOptions.SkipToken];

    internal static QueryPlan Bind(ODataRequest request, ODataModel model, PlanContext plan)
    {
        var resource = new ResourceBinder(model, plan.Option("path")).Bind(request.Path.Segments);
        return new PlanBinder(request, resource, plan).Bind();
    }

    QueryPlan Bind()
    {
        switch (resource)
        {
            case { Property: { } property }:
                RequireOnly(resource.Suffix is null ? [ODataOptions.Format] : []);
                var (member, _) = ProjectionBinder.Value(resource.Rows.Row, property);
                return new PropertyPlan(resource.Set, (ValueMember)member, resource.Suffix is not null) { Rows = resource.Rows, Property = property };
            case { Suffix: "$count" }:
                RequireOnly(OfRows);
                return new CountPlan(resource.Set) { Rows = Rows(), Parent = resource.Parent };
            case { IsSingle: true }:
                RequireOnly([.. resource.Suffix is null ? OfObjects : [], ODataOptions.Format]);
                return Entity();
            default:
                RequireOnly([.. OfRows, .. resource.Suffix is null ? OfObjects : [], .. OfPages, ODataOptions.Format]);
                return Feed();
        }
    }

    EntityPlan Entity()
    {
        var rows = ComputeBinder.Bind(resource.Rows, request.Query.Compute, plan.Option(ODataOptions.Compute), plan);
        var projection = Projection(rows.Row);
        return new EntityPlan(resource.Set, projection.Shape, resource.IsNavigation) { Rows = rows, Parent = resource.Parent, Projection = projection };
    }

    FeedPlan Feed()
    {
        var rows = Rows();
        var top = PlanContext.Number(request.Query.Top, plan.Option(ODataOptions.Top));
        var pageSize = ExpansionBudget.Rows(plan.PageSize, rows.Row.Shape.Set, request.Query.Expand, plan.Option(ODataOptions.Expand));
        var rowCount = (int)Math.Min(top ?? pageSize, pageSize);
        plan.RowsAround = rowCount;
        var projection = Projection(rows.Row);
        var scope = plan.TokenScope(resource.Name, request.Options.Given);
        var isFoundByKey = rows.Row.Shape is { Set: { } set, Order: [var only] } && only == set.Key;
        return new FeedPlan(
            resource.Set,
            projection.Shape,
            rowCount,
            MoreCount: top - rowCount,
            WithCount: request.Query.Count,
            HasHeader: request.Query.Count || resource.Parent is not null,
            HasPosition: !isFoundByKey && rows.Row.Shape.Set is not null,
            scope)
        {
            Rows = rows,
            Parent = resource.Parent,
            Projection = projection,
            OrderBy = OrderBy(rows.Row),
            After = request.Options[ODataOptions.SkipToken] is { } token ? scope.KeyOf(token) : null,
            Skip = PlanContext.Number(request.Query.Skip, plan.Option(ODataOptions.Skip)) ?? 0,
        };
    }

    Rows Rows()
    {
        var (query, rows) = (request.Query, resource.Rows);
        if (query.Apply is { } apply) rows = new ApplyBinder(plan.Option(ODataOptions.Apply), plan).Bind(apply, rows);
        rows = ComputeBinder.Bind(rows, query.Compute, plan.Option(ODataOptions.Compute), plan);
        if (query.Search is { } search) rows = new FilteredRows(rows, SearchBinder.Bind(search, rows.Row));
        if (query.Filter is { } filter) rows = new FilteredRows(rows, ExpressionBinder.Condition(filter, rows.Row, plan.Option(ODataOptions.Filter)));
        return rows;
    }

    List<OrderByItem> OrderBy(RowVariable row)
    {
        if (request.Query.OrderBy.Count > Limits.OrderByItems)
            throw new RejectedException(RejectionCodes.TooManyOrderByItems, ODataOptions.OrderBy, Limits.OrderByItems);
        return ApplyBinder.OrderBy(request.Query.OrderBy, row, plan.Option(ODataOptions.OrderBy));
    }

    Projection Projection(RowVariable row)
    {
        if (resource.Suffix == "$ref" && row.Shape.Set is { } set) return new Projection(new ObjectShape(set, [], IsSelectGiven: false, IsReference: true), []);
        return new ProjectionBinder(plan).Bind(row, request.Query, depth: 0, plan.Option(ODataOptions.Select), plan.Option(ODataOptions.Expand));
    }

    void RequireOnly(string[] meaningful)
    {
        foreach (var (name, _) in request.Options.Given)
        {
            if (name[0] != '@' && !meaningful.Contains(name))
                throw new RejectedException(RejectionCodes.OptionNotAllowedHere, name, meaningful.Length == 0 ? "-" : string.Join(", ", meaningful));
        }
    }
}
