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
        [.. row.Shape.Properties.Where(p => p.Type.Kind == ValueKind.Text).Select(p => new PropertyValue(row, NavigationPath.Root, p))];

    // as all text was folded when it entered the warehouse
    static string Folded(string text) => text.Normalize(NormalizationForm.FormC);
}
