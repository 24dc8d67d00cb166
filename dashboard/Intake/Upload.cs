using System.Security.Cryptography;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Shuddhachar.Dashboard.Access;
using Shuddhachar.Dashboard.Queries;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Intake;

/// <summary>What became of one file of an upload: `new`, `known`, `published` (new, but in the snapshot already), `large`, `quota`, `disk`, `many`: keys of texts.</summary>
/// <param name="Id">Of the draft; null when there is none.</param>
public sealed record Receipt(string FileName, string Outcome, string? Id);

/// <summary>Takes reports in: each streams to the disk while it is measured and hashed, and is acknowledged when it lies there.</summary>
public sealed class Upload(Drafts drafts, IntakeSettings settings, Visitor visitor, AuditLog audit, Marts marts, IAntiforgery antiforgery)
{
    /// <summary>Everything that may become of a file, in the order in which it is told.</summary>
    public static readonly IReadOnlyList<string> Outcomes = ["new", "published", "known", "large", "many", "quota", "disk"];

    const string Token = "__RequestVerificationToken";
    const int LongestToken = 4096, SectionsPerFile = 10;
    const long LookEvery = 8 << 20;

    /// <summary>Is there a draft of it now?</summary>
    public static bool IsTaken(string outcome) => outcome is "new" or "published" or "known";

    /// <returns>Null when the form is not one that we gave.</returns>
    /// <exception cref="BadHttpRequestException">The request is larger than allowed, or no whole form.</exception>
    public async Task<IReadOnlyList<Receipt>?> TakeAsync(HttpContext context)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 200 } boundary)
            throw new BadHttpRequestException("No form with files.");
        if (context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = settings.RequestBytes;
        var isOurs = context.Request.Headers.ContainsKey("RequestVerificationToken") && await antiforgery.IsRequestValidAsync(context);
        var receipts = new List<Receipt>();
        var reader = new MultipartReader(boundary, context.Request.Body);
        try
        {
            for (var sections = 1; await reader.ReadNextSectionAsync(context.RequestAborted) is { } section; sections++)
            {
                if (sections > SectionsPerFile * settings.Files) throw new BadHttpRequestException("More parts than any browser sends.", StatusCodes.Status413PayloadTooLarge);
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)) continue;
                if (disposition.IsFormDisposition() && disposition.Name.Value?.Trim('"') == Token)
                {
                    // the form's own token comes before its files: where the browser puts it without a script
                    context.Request.Headers["RequestVerificationToken"] = await TextAsync(section.Body, context.RequestAborted);
                    isOurs = await antiforgery.IsRequestValidAsync(context);
                }
                else if (disposition.IsFileDisposition())
                {
                    if (!isOurs) return null;
                    if (await TakeAsync(section.Body, HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value ?? "", receipts.Count, context.RequestAborted) is { } receipt)
                        receipts.Add(receipt);
                }
            }
        }
        catch (Exception damaged) when (damaged is InvalidDataException || (damaged is IOException and not BadHttpRequestException && damaged.Message.Contains("multipart", StringComparison.OrdinalIgnoreCase)))
        {
            throw new BadHttpRequestException("The form is damaged.", damaged);
        }
        return isOurs ? receipts : null;
    }

    async Task<Receipt?> TakeAsync(Stream body, string name, int before, CancellationToken cancellation)
    {
        var shown = FileNames.Shown(name);
        if (before >= settings.Files) return new(shown, "many", null);
        if (drafts.WaitingOf(visitor.Code) >= settings.Waiting) return new(shown, "quota", null);
        if (IsDiskShort()) return new(shown, "disk", null);
        var incoming = drafts.NewIncoming();
        try
        {
            var (refusal, sha256) = await WriteAsync(body, incoming, cancellation);
            // a form whose file was left empty has a part without name and content
            return refusal is not null ? new(shown, refusal, null) : name.Length == 0 && new FileInfo(incoming).Length == 0 ? null : Received(incoming, sha256, name);
        }
        finally
        {
            File.Delete(incoming);
        }
    }

    /// <summary>Writes the content to the disk; the rest of a form goes on behind it, so that what is not wanted is read too, and written nowhere.</summary>
    async Task<(string? Refusal, string Sha256)> WriteAsync(Stream body, string path, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        var part = new byte[64 << 10];
        string? refusal = null;
        for (int read; (read = await body.ReadAsync(part, cancellation)) > 0;)
        {
            refusal ??= file.Length + read > settings.FileBytes ? "large" : file.Length % LookEvery < read && IsDiskShort() ? "disk" : null;
            if (refusal is not null) continue;
            hash.AppendData(part, 0, read);
            await file.WriteAsync(part.AsMemory(0, read), cancellation);
        }
        if (refusal is null) file.Flush(flushToDisk: true);
        return (refusal, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    Receipt Received(string path, string sha256, string name)
    {
        var id = Drafts.IdOf(sha256, visitor.OfficeCode);
        if (drafts.Find(id) is null) audit.Append(visitor.Code, AuditAction.ReportReceived, id, sha256);
        var (draft, isNew) = drafts.Receive(path, sha256, name, visitor.Code, visitor.OfficeCode);
        return new(FileNames.Shown(name), !isNew ? "known" : IsPublished(sha256) ? "published" : "new", draft.Id);
    }

    bool IsPublished(string sha256) => marts.Read<FlagRow>("select exists (select 1 from dim_document where sha256 = $1) as is_true", sha256)[0].IsTrue;

    bool IsDiskShort()
    {
        try
        {
            return new DriveInfo(drafts.Folder.Root).AvailableFreeSpace < settings.FreeBytes;
        }
        catch (IOException)
        {
            return false;
        }
    }

    static async Task<string> TextAsync(Stream body, CancellationToken cancellation)
    {
        var part = new byte[LongestToken];
        var length = 0;
        for (int read; length < part.Length && (read = await body.ReadAsync(part.AsMemory(length), cancellation)) > 0;) length += read;
        return System.Text.Encoding.ASCII.GetString(part, 0, length);
    }
}
