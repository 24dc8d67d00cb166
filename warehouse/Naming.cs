using System.Text;

namespace Shuddhachar.Warehouse;

/// <summary>One word in two spellings: <c>weight_marks</c> in SQL is <c>WeightMarks</c> in C# and OData.</summary>
public static class Naming
{
    /// <summary><c>tier100_text</c> → <c>Tier100Text</c>.</summary>
    public static string CamelCase(string snake)
    {
        var camel = new StringBuilder(snake.Length);
        var isStart = true;
        foreach (var letter in snake)
        {
            if (letter != '_')
                camel.Append(isStart ? char.ToUpperInvariant(letter) : letter);
            isStart = letter == '_';
        }

        return camel.ToString();
    }

    /// <summary><c>Tier100Text</c> → <c>tier100_text</c>. An underscore goes before each capital, never before a digit.</summary>
    public static string SnakeCase(string camel)
    {
        var snake = new StringBuilder(camel.Length + 8);
        foreach (var letter in camel)
        {
            if (char.IsAsciiLetterUpper(letter) && snake.Length > 0)
                snake.Append('_');
            snake.Append(char.ToLowerInvariant(letter));
        }

        return snake.ToString();
    }
}
