using System.Text;
using System.Text.Json;

namespace Shuddhachar.Warehouse.OData;

/// <summary>commonExpr of the ABNF, with the standard's precedence of operators (Part 2, 5.1.1.14).</summary>
static class ExpressionParser
{
    const int Unary = 7;

    static readonly Dictionary<string, int> Precedence = new(StringComparer.OrdinalIgnoreCase)
    {
        ["or"] = 1,
        ["and"] = 2,
        ["eq"] = 3,
        ["ne"] = 3,
        ["gt"] = 4,
        ["ge"] = 4,
        ["lt"] = 4,
        ["le"] = 4,
        ["add"] = 5,
        ["sub"] = 5,
        ["mul"] = 6,
        ["div"] = 6,
        ["divby"] = 6,
        ["mod"] = 6,
        ["has"] = 8,
        ["in"] = 8,
    };

    internal static ExpressionSyntax Read(SyntaxReader reader) => ReadBinary(reader, 1);

    static ExpressionSyntax ReadBinary(SyntaxReader reader, int lowest)
    {
        var left = ReadUnary(reader);
        while (PeekOperator(reader) is { } name && Precedence[name] >= lowest)
        {
            var position = reader.At;
            reader.Advance(name.Length);
            reader.CountNode();
            var right = name is "in" && reader.SkipSpace() >= 0 && reader.Next == '(' ? ReadList(reader, ')', Read) : ReadBinary(reader, Precedence[name] + 1);
            left = new BinarySyntax(position, name, left, right);
        }
        return left;
    }

    static string? PeekOperator(SyntaxReader reader)
    {
        reader.SkipSpace();
        if (reader.PeekName() is { } name && Precedence.ContainsKey(name))
        {
            if (reader.IsSetOff(name.Length)) return name.ToLowerInvariant();
            reader.Miss("space");
        }
        reader.Miss("operator");
        return null;
    }

    static ExpressionSyntax ReadUnary(SyntaxReader reader)
    {
        var position = reader.SkipSpace();
        if (LiteralParser.TryRead(reader) is { } literal)
        {
            reader.CountNode();
            return literal;
        }
        var isNot = reader.PeekName() is { } name && name.Equals("not", StringComparison.OrdinalIgnoreCase) && reader.After(3) is ' ' or '\t' or '(';
        if (!isNot && reader.Next != '-') return ReadPrimary(reader);
        reader.Enter();
        reader.CountNode();
        reader.Advance(isNot ? 3 : 1);
        var operand = ReadBinary(reader, Unary);
        reader.Leave();
        return new UnarySyntax(position, isNot, operand);
    }

    static ExpressionSyntax ReadPrimary(SyntaxReader reader)
    {
        switch (reader.Next)
        {
            case '(':
                reader.Enter();
                reader.Advance(1);
                var inner = Read(reader);
                reader.Require(')');
                reader.Leave();
                return inner;
            case '[':
                return ReadList(reader, ']', ReadJson);
            case '@':
                return ReadAlias(reader);
            default:
                return PathParser.ReadPathOrCall(reader);
        }
    }

    internal static AliasSyntax ReadAlias(SyntaxReader reader)
    {
        var position = reader.At;
        reader.Advance(1);
        reader.CountNode();
        if (reader.PeekName() is null) throw reader.Unexpected(position, "alias");
        return new AliasSyntax(position, "@" + reader.RequireName());
    }

    internal static List<ExpressionSyntax> ReadArguments(SyntaxReader reader)
    {
        var arguments = new List<ExpressionSyntax>();
        if (reader.Take(')')) return arguments;
        do arguments.Add(Read(reader));
        while (reader.Take(','));
        reader.Require(')');
        return arguments;
    }

    static ListSyntax ReadList(SyntaxReader reader, char close, Func<SyntaxReader, ExpressionSyntax> readItem)
    {
        var position = reader.At;
        reader.Enter();
        reader.CountNode();
        reader.Advance(1);
        var items = new List<ExpressionSyntax>();
        if (close != ']' || !reader.Take(']'))
        {
            do
            {
                items.Add(readItem(reader));
                if (items[^1] is LiteralSyntax) reader.UncountNode();
                if (items.Count > Limits.ListLength) throw RejectedException.At(position, RejectionCodes.ListTooLong, reader.Target, Limits.ListLength);
            }
            while (reader.Take(','));
            reader.Require(close);
        }
        reader.Leave();
        return new ListSyntax(position, items);
    }

    // numbers, true, false and null look in JSON as they do here
    static LiteralSyntax ReadJson(SyntaxReader reader)
    {
        var start = reader.SkipSpace();
        reader.CountNode();
        if (reader.Next != '"') return LiteralParser.TryRead(reader) ?? throw reader.Unexpected(start, "value");
        var end = start + 1;
        while (end < reader.Text.Length && reader.Text[end] != '"') end += reader.Text[end] == '\\' ? 2 : 1;
        if (end >= reader.Text.Length) throw reader.Unexpected(reader.Text.Length, "\"");
        var text = reader.Text[start..(end + 1)];
        try
        {
            var json = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
            json.Read();
            return LiteralParser.Advanced(reader, text.Length, json.GetString());
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw reader.Unexpected(start, "value");
        }
    }
}
