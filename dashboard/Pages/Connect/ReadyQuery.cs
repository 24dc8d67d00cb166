using System.Reflection;

namespace Shuddhachar.Dashboard.Pages.Connect;

/// <summary>A question that people ask of the OData service, and the address that answers it: a row of Text/queries.tsv.</summary>
/// <param name="Path">Below the service, as a person writes it: not percent-encoded.</param>
sealed record ReadyQuery(string Name, string Bangla, string English, string Path)
{
    internal static IReadOnlyList<ReadyQuery> All { get; } = Read();

    /// <summary>The same, ready for a link: letters and spaces percent-encoded, the signs that OData uses as they are.</summary>
    internal string Address => Urls.OData + new Uri(new Uri("http://service/"), Path).GetComponents(UriComponents.PathAndQuery, UriFormat.UriEscaped)[1..];

    /// <summary>The answer in another form.</summary>
    /// <param name="format"><c>csv</c> or <c>xlsx</c>.</param>
    internal string AddressAs(string format) => $"{Address}{(Path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}$format={format}";

    static List<ReadyQuery> Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("text/queries.tsv")!);
        var queries = new List<ReadyQuery>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            var fields = line.Normalize().Split('\t');
            queries.Add(new(fields[0], fields[1], fields[2], fields[3]));
        }
        return queries;
    }
}
