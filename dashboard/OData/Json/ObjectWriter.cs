using System.Text;
using Shuddhachar.Warehouse;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.OData;

/// <summary>Objects of one shape as JSON.</summary>
sealed class ObjectWriter
{
    readonly MemberWriter[] members;

    internal ObjectWriter(ObjectShape shape, JsonForm form)
    {
        var writers = new List<MemberWriter>();
        if (shape.Set is { } set && IdentityWriter.Of(shape, set, form) is { } identity) writers.Add(identity);
        // the cursor stands before the members
        for (var i = 0; i < shape.Members.Count; i++) writers.Add(Of(shape, shape.Members[i], i + 1, form));
        members = [.. writers];
    }

    /// <summary>The object, in braces.</summary>
    /// <param name="objects">The STRUCT whose row it is: cursor, members.</param>
    internal void Write(JsonBuffer json, in Vector objects, int row)
    {
        var start = json.Length;
        WriteMembers(json, objects, row);
        // each member begins with a comma: the first one's becomes the brace
        if (json.Length == start) json.Raw((byte)'{');
        else json.Overwrite(start, (byte)'{');
        json.Raw((byte)'}');
    }

    /// <summary>The members, each after a comma.</summary>
    internal void WriteMembers(JsonBuffer json, in Vector objects, int row)
    {
        foreach (var member in members) member.Write(json, objects, row);
    }

    static MemberWriter Of(ObjectShape owner, Member member, int ordinal, JsonForm form) => member switch
    {
        ValueMember value => new ValueWriter(value, ordinal, form),
        ObjectMember one => new OneWriter(one, ordinal, form),
        CollectionMember many => new ManyWriter(owner, many, ordinal, form),
        CountMember count => new CountWriter(count, ordinal, form),
        _ => throw new ArgumentException($"A {member.GetType().Name} cannot be written.", nameof(member)),
    };
}

/// <summary>What a navigation to one leads to, or null.</summary>
sealed class OneWriter(ObjectMember member, int ordinal, JsonForm form) : MemberWriter
{
    readonly byte[] name = JsonForm.Name(member.Name);
    readonly bool omitsNull = form.OmitsNulls;
    readonly ObjectWriter one = new(member.Shape, form);

    internal override void Write(JsonBuffer json, in Vector objects, int row)
    {
        var vector = objects.Field(ordinal);
        var isNull = vector.IsNull(row);
        if (isNull && omitsNull) return;
        json.Raw(name);
        if (isNull) json.Raw("null"u8);
        else one.Write(json, vector, row);
    }
}

/// <summary>How many entities a navigation leads to, without the entities.</summary>
sealed class CountWriter(CountMember member, int ordinal, JsonForm form) : MemberWriter
{
    readonly byte[] name = form.ControlName("count", member.Name);
    readonly bool isQuoted = form.IsIeee754Compatible;

    internal override void Write(JsonBuffer json, in Vector objects, int row)
    {
        json.Raw(name);
        json.Value(ValueKind.Whole, objects.Field(ordinal), row, isQuoted);
    }
}

/// <summary>
/// An entity's address and type. A reference is nothing else; with full metadata every entity has it; with minimal metadata, as the standard
/// wants, one whose key the client did not select, because it cannot work out the address from the rest.
/// </summary>
sealed class IdentityWriter : MemberWriter
{
    readonly byte[] before;
    readonly byte[] after;
    readonly (byte[] Before, byte[] After)[] links;

    IdentityWriter(ObjectShape shape, EntitySet set, JsonForm form)
    {
        var isFull = form.Level == MetadataLevel.Full && !shape.IsReference;
        byte[] type = isFull ? [.. form.ControlName("type"), .. Encoding.UTF8.GetBytes($"\"#{ODataModel.Namespace}.{set.TypeName}\"")] : [];
        before = [.. type, .. form.ControlName("id"), .. Encoding.UTF8.GetBytes($"\"{form.Root}{set.Name}(")];
        after = ")\""u8.ToArray();
        links = !isFull ? [] : [.. set.Navigations.Select(navigation => (
            (byte[])[.. form.ControlName("navigationLink", navigation.Name), .. Encoding.UTF8.GetBytes($"\"{form.Root}{set.Name}(")],
            Encoding.UTF8.GetBytes($")/{navigation.Name}\"")))];
    }

    internal static IdentityWriter? Of(ObjectShape shape, EntitySet set, JsonForm form)
    {
        var hasKey = shape.Members.Any(member => member is ValueMember && member.Name == set.Key.Name);
        return shape.IsReference || form.Level == MetadataLevel.Full || form.Level == MetadataLevel.Minimal && !hasKey
            ? new IdentityWriter(shape, set, form)
            : null;
    }

    internal override void Write(JsonBuffer json, in Vector objects, int row)
    {
        var key = objects.Field(0);
        json.Raw(before);
        json.Value(ValueKind.Whole, key, row, isQuoted: false);
        json.Raw(after);
        foreach (var link in links)
        {
            json.Raw(link.Before);
            json.Value(ValueKind.Whole, key, row, isQuoted: false);
            json.Raw(link.After);
        }
    }
}
