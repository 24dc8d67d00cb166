namespace Shuddhachar.Dashboard.OData;

/// <summary>How much an answer says about itself.</summary>
enum MetadataLevel
{
    None,

    /// <summary>What a client cannot find out from $metadata.</summary>
    Minimal,

    /// <summary>Everything, for clients that do not read $metadata.</summary>
    Full,
}

/// <summary>How one answer writes its objects.</summary>
/// <param name="Control">What the names of control information begin with: <c>@odata.</c>, in version 4.01 <c>@</c>.</param>
/// <param name="IsIeee754Compatible">Int64 and Decimal as texts, for clients whose numbers are doubles.</param>
/// <param name="OmitsNulls">A member that is null is left out, which the client has asked for.</param>
/// <param name="Root">The service root, with a slash at the end.</param>
/// <param name="Aliases">The parameter aliases of the request, which a link out of the answer repeats.</param>
sealed record JsonForm(
    MetadataLevel Level, string Control, bool IsIeee754Compatible, bool OmitsNulls, string Root, IReadOnlyList<KeyValuePair<string, string>> Aliases)
{
    /// <summary>A member's name after a comma and before its value, ready to be copied.</summary>
    internal static byte[] Name(string name)
    {
        using var json = new JsonBuffer();
        json.Raw((byte)',');
        json.Text(name);
        json.Raw((byte)':');
        return json.Written.ToArray();
    }

    /// <summary>The name of control information, of the object or of one of its members.</summary>
    internal byte[] ControlName(string control, string member = "") => Name(member + Control + control);
}
