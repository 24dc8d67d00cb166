using Shuddhachar.Warehouse;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.OData;

/// <summary>Objects of one shape as JSON.</summary>
sealed class ObjectWriter
{
    readonly MemberWriter[] members;

    /// <param name="cursor">Where the shape's columns begin: not at the first where a header stands before them.</param>
    internal ObjectWriter(ObjectShape shape, JsonForm form, int cursor = 0)
    {
        var writers = new List<MemberWriter>();
        if (shape.Set is { } set && IdentityWriter.Of(shape, set, cursor, form) is { } identity) writers.Add(identity);
        for (var i = 0; i < shape.Members.Count; i++) writers.Add(Of(shape, shape.Members[i], cursor, cursor + 1 + i, form));
        members = [.. writers];
    }

    /// <summary>Looks up the memory of the members; to be done for each chunk, and before the first object.</summary>
    /// <param name="objects">The STRUCT whose rows are the objects: cursor, members.</param>
    internal void Bind(in Vector objects)
    {
        foreach (var member in members) member.Bind(objects);
    }

    /// <summary>The object, in braces.</summary>
    internal void Write(JsonBuffer json, int row)
    {
        var start = json.Length;
        WriteMembers(json, row);
        json.BeginObject(start);
        json.Raw((byte)'}');
    }

    /// <summary>The members, each after a comma.</summary>
    internal void WriteMembers(JsonBuffer json, int row)
    {
        foreach (var member in members) member.Write(json, row);
    }

    static MemberWriter Of(ObjectShape owner, Member member, int cursor, int ordinal, JsonForm form) => member switch
    {
        ValueMember value => new ValueWriter(value, ordinal, form),
        ObjectMember one => new OneWriter(one, ordinal, form),
        CollectionMember many => new ManyWriter(owner, many, cursor, ordinal, form),
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
    Vector objects;

    internal override void Bind(in Vector owners)
    {
        objects = owners.Field(ordinal);
        one.Bind(objects);
    }

    internal override void Write(JsonBuffer json, int row)
    {
        var isNull = objects.IsNull(row);
        if (isNull && omitsNull) return;
        json.Raw(name);
        if (isNull) json.Raw("null"u8);
        else one.Write(json, row);
    }
}

/// <summary>How many entities a navigation leads to, without the entities.</summary>
sealed class CountWriter(CountMember member, int ordinal, JsonForm form) : MemberWriter
{
    readonly byte[] name = form.ControlName("count", member.Name);
    readonly bool isQuoted = form.IsIeee754Compatible;
    Vector counts;

    internal override void Bind(in Vector owners) => counts = owners.Field(ordinal);

    internal override void Write(JsonBuffer json, int row)
    {
        json.Raw(name);
        json.Value(ValueKind.Whole, counts, row, isQuoted);
    }
}
