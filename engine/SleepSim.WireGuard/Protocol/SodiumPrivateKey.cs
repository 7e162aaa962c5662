using NSec.Cryptography;

namespace SleepSim.WireGuard.Protocol;

/// <summary>An X25519 private key in libsodium's guarded memory.</summary>
internal sealed class SodiumPrivateKey(ReadOnlySpan<byte> privateKey) : IPrivateKey
{
    private readonly Key _key = Key.Import(KeyAgreementAlgorithm.X25519, privateKey, KeyBlobFormat.RawPrivateKey);
    private byte[]? _publicKey;

    public ReadOnlySpan<byte> PublicKey => _publicKey ??= _key.PublicKey.Export(KeyBlobFormat.RawPublicKey);

    public bool Agree(ReadOnlySpan<byte> peerPublicKey, Span<byte> shared)
    {
        PublicKey peer = NSec.Cryptography.PublicKey.Import(
            KeyAgreementAlgorithm.X25519, peerPublicKey, KeyBlobFormat.RawPublicKey);
        var exportable = new SharedSecretCreationParameters { ExportPolicy = KeyExportPolicies.AllowPlaintextExport };
        using SharedSecret? secret = KeyAgreementAlgorithm.X25519.Agree(_key, peer, exportable);
        return secret is not null && secret.TryExport(SharedSecretBlobFormat.RawSharedSecret, shared, out _);
    }

    public void Dispose() => _key.Dispose();
}
