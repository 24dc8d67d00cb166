using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Shuddhachar.Dashboard.Tests.Operations;

/// <summary>Certificates for localhost that we signed ourselves, in a folder of their own.</summary>
sealed class Certificates : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("shuddhachar-tls-");

    /// <summary>As the two PEM files that a server is given.</summary>
    public (string Path, string KeyPath) Pem(string name, DateTimeOffset until)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-10), until);
        var (path, keyPath) = (Path.Combine(_folder.FullName, name + ".pem"), Path.Combine(_folder.FullName, name + ".key"));
        File.WriteAllText(path, certificate.ExportCertificatePem());
        File.WriteAllText(keyPath, key.ExportPkcs8PrivateKeyPem());
        return (path, keyPath);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
