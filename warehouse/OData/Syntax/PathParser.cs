namespace Shuddhachar.Warehouse.OData;

/// <summary>What begins with a name: paths with lambdas and <c>$count</c> at their end, function calls, <c>case</c>.</summary>
static class PathParser
{
    internal static ExpressionSyntax ReadPathOrCall(SyntaxReader reader)
    {
        var position = reader.At;
        if (reader.Next == '$' || reader.PeekName() is not { } name || reader.After(name.Length) != '(') return ReadPath(reader);
        reader.Enter();
        reader.CountNode();
        reader.Advance(name.Length + 1);
        var isQualified = name.Contains('.', StringComparison.Ordinal);
        ExpressionSyntax call = name.Equals("case", StringComparison.OrdinalIgnoreCase)
            ? new CaseSyntax(position, ReadBranches(reader))
            : new CallSyntax(position, isQualified ? name : name.ToLowerInvariant(), ExpressionParser.ReadArguments(reader));
        reader.Leave();
        return call;
    }

    static List<(ExpressionSyntax Condition, ExpressionSyntax Value)> ReadBranches(SyntaxReader reader)
    {
        var branches = new List<(ExpressionSyntax, ExpressionSyntax)>();
        do
        {
            var condition = ExpressionParser.Read(reader);
            reader.Require(':');
            branches.Add((condition, ExpressionParser.Read(reader)));
        }
        while (reader.Take(','));
        reader.Require(')');
        return branches;
    }

    internal static PathSyntax ReadPath(SyntaxReader reader)
    {
        var position = reader.SkipSpace();
        var segments = new List<PathSegmentSyntax>();
        do
        {
            reader.CountNode();
            segments.Add(ReadSegment(reader, isFirst: segments.Count == 0));
        }
        while (segments[^1] is NameSegment && reader.TakeHere('/'));
        return new PathSyntax(position, segments);
    }

    static PathSegmentSyntax ReadSegment(SyntaxReader reader, bool isFirst)
    {
        var position = reader.At;
        if (reader.Next == '$') return ReadDollar(reader, isFirst);
        if (reader.PeekName() is not { } name)
        {
            if (isFirst) reader.Miss("value");
            reader.Miss("name");
            throw reader.Unexpected();
        }
        reader.Advance(name.Length);
        if (reader.Next != '(' || isFirst) return new NameSegment(position, name);
        var isAny = name.Equals("any", StringComparison.OrdinalIgnoreCase);
        if (!isAny && !name.Equals("all", StringComparison.OrdinalIgnoreCase)) throw reader.NotSupported(position, name + "()");
        return ReadLambda(reader, position, isAny);
    }

    static PathSegmentSyntax ReadDollar(SyntaxReader reader, bool isFirst)
    {
        var position = reader.At;
        reader.Advance(1);
        var name = "$" + reader.PeekName();
        reader.Advance(name.Length - 1);
        switch (name)
        {
            case "$it" or "$this" when isFirst:
                return new NameSegment(position, name);
            case "$count":
                if (!reader.TakeHere('(')) return new CountSegment(position, null, null);
                var options = OptionParser.ReadNested(reader, OptionParser.OfCount);
                return new CountSegment(position, options.Filter, options.Search);
            case "$root" or "$filter" or "$value" or "$each":
                throw reader.NotSupported(position, name);
            default:
                throw reader.Unexpected(position, isFirst ? ["value", "name", "$it", "$this"] : ["name", "$count"]);
        }
    }

    static LambdaSegment ReadLambda(SyntaxReader reader, int position, bool isAny)
    {
        reader.Enter();
        reader.Advance(1);
        if (isAny && reader.Take(')'))
        {
            reader.Leave();
            return new LambdaSegment(position, isAny, null, null);
        }
        var variable = reader.RequireName();
        reader.Require(':');
        var condition = ExpressionParser.Read(reader);
        reader.Require(')');
        reader.Leave();
        return new LambdaSegment(position, isAny, variable, condition);
    }
}
