using System.Globalization;
using Microsoft.OData.Edm;
using Shuddhachar.Dashboard.Text;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.Pages.Browse;

/// <summary>Queries that run against any set, made from its own columns.</summary>
static class BrowseExample
{
    const int Rows = 10;

    internal static IEnumerable<(string Query, string Text)> Of(EntitySet set, Words words)
    {
        yield return (string.Create(CultureInfo.InvariantCulture, $"{set.Name}?$top={Rows}&$count=true"), words["browse.first"]);
        if (set.Navigations.FirstOrDefault(navigation => !navigation.IsCollection) is { } navigation)
            yield return (string.Create(CultureInfo.InvariantCulture, $"{set.Name}?$expand={navigation.Name}&$top={Rows}"), words.Say("browse.expanded", navigation.Name));
        if (set.Properties.Skip(1).FirstOrDefault(IsLabel) is { } label)
            yield return ($"{set.Name}?$apply=groupby(({label.Name}),aggregate($count as RowCount))&$orderby=RowCount desc", words.Say("browse.grouped", label.Name));
        yield return ($"{set.Name}/$count", words["browse.count"]);
        yield return ($"{set.Name}?$format=csv", words["browse.csv"]);
    }

    /// <summary>The type as $metadata names it: <c>Decimal(18,6)</c>.</summary>
    internal static string TypeOf(ColumnType type) => type.Edm == EdmPrimitiveTypeKind.Decimal
        ? string.Create(CultureInfo.InvariantCulture, $"Decimal({type.Precision},{type.Scale})")
        : type.Edm.ToString();

    static bool IsLabel(EntityProperty property) =>
        property.Type.Kind == ValueKind.Text && property.Name.EndsWith("Code", StringComparison.Ordinal);
}
