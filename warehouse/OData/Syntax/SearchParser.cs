using System.Text;

namespace Shuddhachar.Warehouse.OData;

/// <summary>searchExpr of the ABNF: NOT binds closer than AND, AND closer than OR; terms beside each other are both wanted.</summary>
static class SearchParser
{
    internal static SearchSyntax Read(SyntaxReader reader)
    {
        var left = ReadAnd(reader);
        while (PeekWord(reader) == "OR")
        {
            var position = reader.At;
            reader.Advance(2);
            reader.CountNode();
            left = new SearchJunction(position, IsAnd: false, left, ReadAnd(reader));
        }
        return left;
    }

    static SearchSyntax ReadAnd(SyntaxReader reader)
    {
        var left = ReadTerm(reader);
        while (true)
        {
            var word = PeekWord(reader);
            var position = reader.At;
            if (word == "OR" || (word.Length == 0 && reader.Next is not ('"' or '(')))
            {
                reader.Miss("word");
                return left;
            }
            if (word == "AND") reader.Advance(3);
            reader.CountNode();
            left = new SearchJunction(position, IsAnd: true, left, ReadTerm(reader));
        }
    }

    static SearchSyntax ReadTerm(SyntaxReader reader)
    {
        var word = PeekWord(reader);
        var position = reader.At;
        reader.CountNode();
        switch (word)
        {
            case "NOT":
                reader.Enter();
                reader.Advance(3);
                var operand = ReadTerm(reader);
                reader.Leave();
                return new SearchNot(position, operand);
            case "" when reader.Next == '(':
                reader.Enter();
                reader.Advance(1);
                var inner = Read(reader);
                reader.Require(')');
                reader.Leave();
                return inner;
            case "" when reader.Next == '"':
                return ReadPhrase(reader);
            case "" or "AND" or "OR":
                reader.Miss("word");
                throw reader.Unexpected();
            default:
                reader.Advance(word.Length);
                return new SearchTerm(position, word);
        }
    }

    // any letters, digits and signs are a word: only what has a meaning in the grammar ends it
    static string PeekWord(SyntaxReader reader)
    {
        var start = reader.SkipSpace();
        var end = start;
        while (end < reader.Text.Length && reader.Text[end] is not (' ' or '\t' or '"' or '(' or ')' or ';')) end++;
        return reader.Text[start..end];
    }

    static SearchTerm ReadPhrase(SyntaxReader reader)
    {
        var position = reader.At;
        var phrase = new StringBuilder();
        reader.Advance(1);
        while (reader.Next != '"')
        {
            if (reader.IsAtEnd) throw reader.Unexpected(reader.At, "\"");
            if (reader.Next == '\\')
            {
                reader.Advance(1);
                if (reader.Next is not ('"' or '\\')) throw reader.Unexpected(reader.At, "escape");
            }
            phrase.Append(reader.Next);
            reader.Advance(1);
        }
        if (phrase.Length == 0) throw reader.Unexpected(reader.At, "word");
        reader.Advance(1);
        return new SearchTerm(position, phrase.ToString());
    }
}
