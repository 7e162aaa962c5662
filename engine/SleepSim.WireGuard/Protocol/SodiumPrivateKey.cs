using System.Security.Cryptography;

namespace SleepSim.WireGuard.Protocol;

/// <summary>An X25519 private key. Pinned, so that no copy of it is left behind when it is zeroed.</summary>
internal sealed class SodiumPrivateKey : IPrivateKey
{
    private readonly byte[] _key = GC.AllocateUninitializedArray<byte>(WireGuardKey.Length, pinned: true);
    private readonly byte[] _publicKey = new byte[WireGuardKey.Length];

    public SodiumPrivateKey(ReadOnlySpan<byte> privateKey)
    {
        privateKey.CopyTo(_key);
        Sodium.DerivePublicKey(_key, _publicKey);
    }

    public ReadOnlySpan<byte> PublicKey => _publicKey;

    public bool Agree(ReadOnlySpan<byte> peerPublicKey, Span<byte> shared) =>
        Sodium.Agree(_key, peerPublicKey, shared);

    public void Dispose() => CryptographicOperations.ZeroMemory(_key);
}
