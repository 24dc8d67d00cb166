using Shuddhachar.Warehouse;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.OData;

/// <summary>One request being answered from one snapshot: everything that its parts need.</summary>
sealed record Answer(
    HttpContext Context,
    ODataRequest Request,
    ProtocolVersion Version,
    ODataFormat Format,
    Preferences Preferences,
    ServiceLinks Links,
    WarehouseLease Lease,
    ServedSnapshot Snapshot)
{
    /// <summary>What an answer depends on beside its address.</summary>
    internal const string Vary = "Accept, Accept-Language, Prefer, OData-Version, OData-MaxVersion";

    // part of the tag, so that a new version of the program, which may write the same data differently, is not mistaken for the old one
    static readonly string Build = typeof(Answer).Module.ModuleVersionId.ToString("N")[..8];

    /// <summary>A request of a batch: its answer waits for those before it anyway, and would break theirs if it broke.</summary>
    internal bool IsPart { get; init; }

    /// <summary>The status may leave before the first row is known.</summary>
    internal bool CanBeginEarly => !IsPart && !IsHead && Format.Kind == DocumentKind.Json;

    internal ODataModel Model => Snapshot.Model;

    /// <summary>The answer is good as long as the snapshot is served.</summary>
    internal bool IsLasting { get; init; } = true;

    internal bool IsHead => HttpMethods.IsHead(Context.Request.Method);

    /// <summary>Weak, because one tag stands for the same data in every format.</summary>
    internal string ETag => $"W/\"{Lease.SnapshotNumber}-{Build}\"";

    internal JsonForm Form => new(
        Format.Level,
        "@" + Version.Prefix(),
        Format.IsIeee754Compatible,
        Preferences.OmitsNulls,
        Links.Root,
        [.. Request.Options.Given.Where(option => option.Key.StartsWith('@'))]);

    /// <summary>Sets what every good answer carries. To be called only when nothing can go wrong any more.</summary>
    internal void Begin(string contentType, int status = StatusCodes.Status200OK)
    {
        var response = Context.Response;
        response.StatusCode = status;
        if (status == StatusCodes.Status200OK) response.ContentType = contentType;
        response.Headers["OData-Version"] = Version.Text();
        if (IsLasting) response.Headers.ETag = ETag;
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.Append("Vary", Vary);
    }

    /// <summary>Sets what an answer of rows or of one entity carries.</summary>
    internal void BeginObjects(bool isPaged)
    {
        var applied = Preferences.Applied(isPaged);
        if (applied.Length > 0) Context.Response.Headers["Preference-Applied"] = applied;
        Begin(Format.ContentType(Version));
    }
}
