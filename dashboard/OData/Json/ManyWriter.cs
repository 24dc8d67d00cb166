using System.Globalization;
using System.Text;
using Shuddhachar.Warehouse;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.OData;

/// <summary>What a navigation to many leads to: how many, those on the page, and a link to the rest.</summary>
sealed class ManyWriter(ObjectShape owner, CollectionMember member, int cursor, int ordinal, JsonForm form) : MemberWriter
{
    const int CountField = 0;
    const int ItemsField = 1;

    readonly byte[] name = JsonForm.Name(member.Name);
    readonly byte[] countName = form.ControlName("count", member.Name);
    readonly byte[] linkName = form.ControlName("nextLink", member.Name);
    readonly ObjectWriter item = new(member.Shape, form);
    readonly NestedLink link = new(owner, member, form);
    Vector keys;
    Vector counts;
    Vector lists;

    internal override void Bind(in Vector owners)
    {
        var both = owners.Field(ordinal);
        (keys, counts, lists) = (owners.Field(cursor), both.Field(CountField), both.Field(ItemsField));
    }

    internal override void Write(JsonBuffer json, int row)
    {
        if (member.WithCount)
        {
            json.Raw(countName);
            json.Value(ValueKind.Whole, counts, row, form.IsIeee754Compatible);
        }
        json.Raw(name);
        json.Raw((byte)'[');
        if (lists.IsNull(row))
        {
            json.Raw((byte)']');
            return;
        }
        var items = lists.Items(row);
        item.Bind(items);
        var shown = Math.Min(items.Rows, member.RowCount);
        for (var i = 0; i < shown; i++)
        {
            if (i > 0) json.Raw((byte)',');
            item.Write(json, i);
        }
        json.Raw((byte)']');
        if (items.Rows == shown || member.MoreCount == 0 || shown == 0) return;
        json.Raw(linkName);
        json.Text(link.After((long)keys.Whole(row), (long)items.Field(0).Whole(shown - 1)));
    }
}

/// <summary>The address of what a page of an expanded navigation left over: the same options, as options of a request of their own.</summary>
sealed class NestedLink
{
    readonly CollectionMember member;
    readonly string start;
    readonly string options;

    internal NestedLink(ObjectShape owner, CollectionMember member, JsonForm form)
    {
        this.member = member;
        start = $"{form.Root}{owner.Set?.Name}(";
        var given = new List<KeyValuePair<string, string>>();
        foreach (var option in Levelled(member).Concat(form.Aliases))
        {
            if (option.Key is not (ODataOptions.Top or ODataOptions.Skip or ODataOptions.SkipToken)) given.Add(option);
        }
        if (member.MoreCount is { } more) given.Add(new(ODataOptions.Top, more.ToString(CultureInfo.InvariantCulture)));
        options = string.Concat(given.Select(option => $"{option.Key}={Uri.EscapeDataString(option.Value)}&"));
    }

    internal string After(long ownerKey, long lastKey) => string.Create(
        CultureInfo.InvariantCulture, $"{start}{ownerKey})/{member.Navigation.Name}?{options}{ODataOptions.SkipToken}={member.TokenScope.TokenAfter(lastKey)}");

    // $levels is an option of $expand alone: what is left of it is an $expand inside
    static IEnumerable<KeyValuePair<string, string>> Levelled(CollectionMember member)
    {
        const string levels = "$levels";
        const string expand = "$expand";
        if (member.Given.FirstOrDefault(option => option.Key == levels).Value is not { } depth) return member.Given;
        var rest = member.Given.Where(option => option.Key is not (levels or expand)).ToList();
        var inner = member.Given.FirstOrDefault(option => option.Key == expand).Value;
        var left = depth == "max" ? "max" : (int.Parse(depth, CultureInfo.InvariantCulture) - 1).ToString(CultureInfo.InvariantCulture);
        var again = left == "0" ? null : new StringBuilder(member.Navigation.Name).Append('(').Append(levels).Append('=').Append(left)
            .Append(string.Concat(member.Given.Where(option => option.Key != levels).Select(option => $";{option.Key}={option.Value}"))).Append(')').ToString();
        var both = string.Join(',', new[] { inner, again }.Where(part => part is not null));
        return both.Length == 0 ? rest : rest.Append(new(expand, both));
    }
}
