using System.Text;
using Shuddhachar.Warehouse;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.OData;

/// <summary>
/// An entity's address and type. A reference is nothing else; with full metadata every entity has it; with minimal metadata, as the standard
/// wants, one whose key the client did not select, because it cannot work out the address from the rest.
/// </summary>
sealed class IdentityWriter : MemberWriter
{
    readonly byte[] before;
    readonly byte[] after;
    readonly (byte[] Before, byte[] After)[] links;

    readonly int cursor;
    Vector keys;

    IdentityWriter(ObjectShape shape, EntitySet set, int cursor, JsonForm form)
    {
        this.cursor = cursor;
        var isFull = form.Level == MetadataLevel.Full && !shape.IsReference;
        byte[] type = isFull ? [.. form.ControlName("type"), .. Encoding.UTF8.GetBytes($"\"#{ODataModel.Namespace}.{set.TypeName}\"")] : [];
        before = [.. type, .. form.ControlName("id"), .. Encoding.UTF8.GetBytes($"\"{form.Root}{set.Name}(")];
        after = ")\""u8.ToArray();
        links = !isFull ? [] : [.. set.Navigations.Select(navigation => (
            (byte[])[.. form.ControlName("navigationLink", navigation.Name), .. Encoding.UTF8.GetBytes($"\"{form.Root}{set.Name}(")],
            Encoding.UTF8.GetBytes($")/{navigation.Name}\"")))];
    }

    internal static IdentityWriter? Of(ObjectShape shape, EntitySet set, int cursor, JsonForm form)
    {
        var hasKey = shape.Members.Any(member => member is ValueMember && member.Name == set.Key.Name);
        return shape.IsReference || form.Level == MetadataLevel.Full || form.Level == MetadataLevel.Minimal && !hasKey
            ? new IdentityWriter(shape, set, cursor, form)
            : null;
    }

    internal override void Bind(in Vector owners) => keys = owners.Field(cursor);

    internal override void Write(JsonBuffer json, int row)
    {
        json.Raw(before);
        json.Value(ValueKind.Whole, keys, row, isQuoted: false);
        json.Raw(after);
        foreach (var link in links)
        {
            json.Raw(link.Before);
            json.Value(ValueKind.Whole, keys, row, isQuoted: false);
            json.Raw(link.After);
        }
    }
}
