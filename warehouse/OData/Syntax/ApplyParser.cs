namespace Shuddhachar.Warehouse.OData;

/// <summary>$apply: a pipeline of transformations (OData Extension for Data Aggregation 4.0, ABNF).</summary>
static class ApplyParser
{
    static readonly string[] Ranks = ["topcount", "topsum", "toppercent", "bottomcount", "bottomsum", "bottompercent"];

    // of the standard: the service names them when it refuses
    static readonly string[] OnlyNamed = ["nest", "addnested", "join", "outerjoin", "expand", "ancestors", "descendants", "traverse"];

    internal static List<TransformationSyntax> Read(SyntaxReader reader)
    {
        var steps = new List<TransformationSyntax>();
        do steps.Add(ReadStep(reader));
        while (reader.Take('/'));
        return steps;
    }

    static TransformationSyntax ReadStep(SyntaxReader reader)
    {
        var position = reader.SkipSpace();
        reader.CountNode();
        if (reader.PeekName() is not { } written) throw reader.Unexpected(position, "transformation");
        var isQualified = written.Contains('.', StringComparison.Ordinal);
        var name = isQualified ? written : written.ToLowerInvariant();
        var read = Reading(name, position);
        if (read is null && !isQualified && !OnlyNamed.Contains(name)) throw reader.Unexpected(position, "transformation");
        reader.Advance(written.Length);
        if (name == "identity") return new IdentityTransformation(position);
        if (read is null)
        {
            if (reader.TakeHere('(')) SkipParentheses(reader);
            return new NamedTransformation(position, name);
        }
        if (!reader.TakeHere('(')) throw reader.Unexpected();
        reader.Enter();
        var step = read(reader);
        reader.Require(')');
        reader.Leave();
        return step;
    }

    static Func<SyntaxReader, TransformationSyntax>? Reading(string name, int position) => name switch
    {
        "filter" => r => new FilterTransformation(position, ExpressionParser.Read(r)),
        "search" => r => new SearchTransformation(position, SearchParser.Read(r)),
        "compute" => r => new ComputeTransformation(position, OptionParser.ReadComputed(r)),
        "orderby" => r => new OrderByTransformation(position, OptionParser.ReadOrder(r)),
        "aggregate" => r => new AggregateTransformation(position, ReadAggregates(r)),
        "groupby" => r => ReadGroupBy(r, position),
        "concat" => r => ReadConcat(r, position),
        "top" or "skip" => r => new SliceTransformation(position, name == "top", ExpressionParser.Read(r)),
        "identity" => r => new IdentityTransformation(position),
        _ when Ranks.Contains(name) => r => ReadRank(r, position, name),
        _ => null,
    };

    static RankTransformation ReadRank(SyntaxReader reader, int position, string name)
    {
        var amount = ExpressionParser.Read(reader);
        reader.Require(',');
        return new RankTransformation(position, name, amount, ExpressionParser.Read(reader));
    }

    static ConcatTransformation ReadConcat(SyntaxReader reader, int position)
    {
        var parts = new List<IReadOnlyList<TransformationSyntax>> { Read(reader) };
        reader.Require(',');
        do parts.Add(Read(reader));
        while (reader.Take(','));
        return new ConcatTransformation(position, parts);
    }

    static GroupByTransformation ReadGroupBy(SyntaxReader reader, int position)
    {
        reader.Require('(');
        var grouping = new List<GroupingSyntax>();
        do grouping.Add(ReadGrouping(reader));
        while (reader.Take(','));
        reader.Require(')');
        return new GroupByTransformation(position, grouping, reader.Take(',') ? Read(reader) : []);
    }

    static GroupingSyntax ReadGrouping(SyntaxReader reader)
    {
        var position = reader.SkipSpace();
        reader.CountNode();
        if (reader.PeekName() is not { } name || reader.After(name.Length) != '(') return new GroupingSyntax(position, [ReadNames(reader)], IsRollup: false, WithAll: false);
        if (name.Equals("rolluprecursive", StringComparison.OrdinalIgnoreCase)) throw reader.NotSupported(position, name);
        if (!name.Equals("rollup", StringComparison.OrdinalIgnoreCase)) throw reader.Unexpected(position, "name", "rollup");
        reader.Advance(name.Length + 1);
        reader.SkipSpace();
        var withAll = reader.Next == '$';
        if (withAll)
        {
            if (reader.After(1) != 'a' || reader.After(2) != 'l' || reader.After(3) != 'l') throw reader.Unexpected(reader.At, "name", "$all");
            reader.Advance(4);
            reader.Require(',');
        }
        var paths = new List<PathSyntax>();
        do paths.Add(ReadNames(reader));
        while (reader.Take(','));
        reader.Require(')');
        return new GroupingSyntax(position, paths, IsRollup: true, withAll);
    }

    static PathSyntax ReadNames(SyntaxReader reader)
    {
        var path = PathParser.ReadPath(reader);
        foreach (var segment in path.Segments)
        {
            if (segment is not NameSegment { Name: not ['$', ..] }) throw reader.Unexpected(segment.Position, "name");
        }
        return path;
    }

    static List<AggregateSyntax> ReadAggregates(SyntaxReader reader)
    {
        var items = new List<AggregateSyntax>();
        do items.Add(ReadAggregate(reader));
        while (reader.Take(','));
        return items;
    }

    static AggregateSyntax ReadAggregate(SyntaxReader reader)
    {
        var position = reader.SkipSpace();
        reader.CountNode();
        var expression = ExpressionParser.Read(reader);
        var path = expression as PathSyntax;
        var isCount = path?.Segments[^1] is CountSegment;
        string? method = null;
        if (reader.TakeKeyword("with"))
        {
            reader.SkipSpace();
            if (reader.PeekName() is not { } name) throw reader.Unexpected(reader.At, "sum", "min", "max", "average", "countdistinct");
            reader.Advance(name.Length);
            method = name.Contains('.', StringComparison.Ordinal) ? name : name.ToLowerInvariant();
        }
        var at = reader.SkipSpace();
        if (reader.TakeKeyword("from")) throw reader.NotSupported(at, "from");
        if (reader.TakeKeyword("as")) return method is null && path is null ? throw reader.Unexpected(at, "operator", "with") : new AggregateSyntax(position, expression, method, reader.RequireName());
        // only a custom aggregate has a name of its own
        return method is null && path is not null && !isCount ? new AggregateSyntax(position, expression, null, null) : throw reader.Unexpected();
    }

    static void SkipParentheses(SyntaxReader reader)
    {
        for (var open = 1; open > 0; reader.Advance(1))
        {
            if (reader.IsAtEnd) throw reader.Unexpected(reader.At, ")");
            if (reader.Next is '\'' or '"')
            {
                var end = reader.Text.IndexOf(reader.Next, reader.At + 1);
                if (end < 0) throw reader.Unexpected(reader.Text.Length, reader.Next.ToString());
                reader.Advance(end - reader.At);
            }
            else if (reader.Next == '(') open++;
            else if (reader.Next == ')') open--;
        }
    }
}
