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
    const string Token = "__RequestVerificationToken";
    const int LongestToken = 4096;

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
            while (await reader.ReadNextSectionAsync(context.RequestAborted) is { } section)
            {
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
            await using (incoming)
            {
                using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
                var part = new byte[64 << 10];
                for (int read; (read = await body.ReadAsync(part, cancellation)) > 0;)
                {
                    // the rest of the form goes on behind it: it is read, and written nowhere
                    if (incoming.Length + read > settings.FileBytes) return await DrainedAsync(body, new(shown, "large", null), cancellation);
                    hash.AppendData(part, 0, read);
                    await incoming.WriteAsync(part.AsMemory(0, read), cancellation);
                    if ((incoming.Length & ((8 << 20) - 1)) < read && IsDiskShort()) return await DrainedAsync(body, new(shown, "disk", null), cancellation);
                }
                // a form whose file was left empty has a part without name and content
                if (incoming.Length == 0 && name.Length == 0) return null;
                incoming.Flush(flushToDisk: true);
                return Received(incoming.Name, Convert.ToHexStringLower(hash.GetHashAndReset()), name);
            }
        }
        finally
        {
            File.Delete(incoming.Name);
        }
    }

    Receipt Received(string path, string sha256, string name)
    {
        audit.Append(visitor.Code, AuditAction.ReportReceived, Drafts.IdOf(sha256, visitor.OfficeCode), sha256);
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

    static async Task<Receipt> DrainedAsync(Stream body, Receipt receipt, CancellationToken cancellation)
    {
        await body.CopyToAsync(Stream.Null, cancellation);
        return receipt;
    }

    static async Task<string> TextAsync(Stream body, CancellationToken cancellation)
    {
        var part = new byte[LongestToken];
        var length = 0;
        for (int read; length < part.Length && (read = await body.ReadAsync(part.AsMemory(length), cancellation)) > 0;) length += read;
        return System.Text.Encoding.ASCII.GetString(part, 0, length);
    }
}
