using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SleepSim.Live;

/// <summary>Certificates for the two ends of a tunnel, made for one run: an authority that signs both and is then
/// forgotten.</summary>
/// <param name="Folder">Where they are: <c>ca.crt</c>, and <c>NAME.crt</c> and <c>NAME.key</c> for both ends.</param>
internal sealed record TestCertificates(string Folder)
{
    /// <summary>The gateway's name.</summary>
    public const string Gateway = "gateway";

    /// <summary>The client's name.</summary>
    public const string Client = "client";

    private const string ServerUse = "1.3.6.1.5.5.7.3.1";
    private const string ClientUse = "1.3.6.1.5.5.7.3.2";

    private static readonly TimeSpan ClockDoubt = TimeSpan.FromDays(1);
    private static readonly TimeSpan Life = TimeSpan.FromDays(2);

    /// <summary>Draws keys and writes everything into a folder.</summary>
    public static TestCertificates Make(string folder)
    {
        TestCertificates made = new(folder);
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new("CN=SleepSim lab", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        DateTimeOffset now = DateTimeOffset.UtcNow;
        using X509Certificate2 authority = request.CreateSelfSigned(now - ClockDoubt, now + Life);
        File.WriteAllText(Path.Combine(folder, "ca.crt"), authority.ExportCertificatePem());
        made.Issue(authority, Gateway, ServerUse, 1);
        made.Issue(authority, Client, ClientUse, 2);
        return made;
    }

    /// <summary>The lines of a configuration that name the files of one end.</summary>
    public string Lines(string name) => $"""
        ca {Path.Combine(Folder, "ca.crt")}
        cert {Path.Combine(Folder, name + ".crt")}
        key {Path.Combine(Folder, name + ".key")}
        """;

    private void Issue(X509Certificate2 authority, string name, string use, byte number)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(use)], false));
        DateTimeOffset now = DateTimeOffset.UtcNow;
        using X509Certificate2 issued =
            request.Create(authority, now - (ClockDoubt / 2), now + (Life / 2), [number]);
        File.WriteAllText(Path.Combine(Folder, name + ".crt"), issued.ExportCertificatePem());
        PrivateFile.Write(Path.Combine(Folder, name + ".key"), key.ExportPkcs8PrivateKeyPem());
    }
}
