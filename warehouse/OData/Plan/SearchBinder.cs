using System.Text;

namespace Shuddhachar.Warehouse.OData;

/// <summary>$search looks for words in all texts of a row, whatever their case.</summary>
static class SearchBinder
{
    internal static Expression Bind(SearchSyntax search, RowVariable row) => search switch
    {
        SearchTerm term => new TextSearch(Texts(row), Folded(term.Text)),
        SearchNot not => new Negation(Bind(not.Operand, row)),
        SearchJunction both => new Junction(both.IsAnd, Bind(both.Left, row), Bind(both.Right, row)),
        _ => throw new ArgumentException($"{search.GetType().Name} has no meaning.", nameof(search)),
    };

    static List<Expression> Texts(RowVariable row) =>
        [.. Properties(row.Shape).Where(p => p.Type.Kind == ValueKind.Text).Select(p => new PropertyValue(row, NavigationPath.Root, p))];

    static IEnumerable<EntityProperty> Properties(RowShape shape) => shape.Properties.Concat(shape.Groups.Values.SelectMany(Properties));

    // as all text was folded when it entered the warehouse
    static string Folded(string text) => text.Normalize(NormalizationForm.FormC);
}
