using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Shuddhachar.Dashboard.Operations;

/// <summary>The certificate of https addresses, in Kestrel's own settings: `Kestrel:Certificates:Default:Path`, with `KeyPath` (PEM) or `Password` (pfx).</summary>
static class TlsCertificate
{
    const string Section = "Kestrel:Certificates:Default";

    /// <returns>What is wrong with it; null when it can be used today.</returns>
    public static string? Fault(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var (path, keyPath) = (section["Path"], section["KeyPath"]);
        if (string.IsNullOrEmpty(path)) return $"https needs a certificate: set {Section}:Path and {Section}:KeyPath to its PEM files, or name the TLS proxy in access:proxies and listen on http.";
        try
        {
            using var certificate = string.IsNullOrEmpty(keyPath)
                ? X509CertificateLoader.LoadPkcs12FromFile(path, section["Password"])
                : X509Certificate2.CreateFromPemFile(path, keyPath);
            if (certificate.NotAfter < DateTime.Now) return string.Create(CultureInfo.InvariantCulture, $"the certificate {path} ended on {certificate.NotAfter:yyyy-MM-dd}. Renew it.");
            return certificate.HasPrivateKey ? null : $"{path} has no private key: set {Section}:KeyPath.";
        }
        catch (Exception failure) when (failure is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            return $"the certificate {path} cannot be read: {failure.Message.ReplaceLineEndings(" ")}";
        }
    }
}
