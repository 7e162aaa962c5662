using System.Buffers.Binary;
using SleepSim.WireGuard;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.Harness.StandIns;

/// <summary>A private key that only its public key is made of. What two keys share is made of both public keys, in
/// whatever order, so each end finds the same.</summary>
internal sealed class StandInPrivateKey : IPrivateKey
{
    private const ulong ForPublicKey = 5;
    private const ulong ForAgreement = 6;

    private readonly byte[] _publicKey = new byte[WireGuardKey.Length];

    public StandInPrivateKey(ReadOnlySpan<byte> privateKey)
    {
        // As X25519 does (RFC 7748, section 5): these bits have no part in a key.
        Span<byte> clamped = stackalloc byte[WireGuardKey.Length];
        privateKey.CopyTo(clamped);
        clamped[0] &= 248;
        clamped[31] = (byte)((clamped[31] & 127) | 64);
        Mixer mixer = new(ForPublicKey);
        mixer.Add(clamped);
        mixer.Draw(_publicKey);
    }

    public ReadOnlySpan<byte> PublicKey => _publicKey;

    /// <summary>Of the keys of low order, this knows the zero only.</summary>
    public bool Agree(ReadOnlySpan<byte> peerPublicKey, Span<byte> shared)
    {
        if (!peerPublicKey.ContainsAnyExcept((byte)0)) return false;
        Mixer mixer = new(ForAgreement);
        for (int i = 0; i < WireGuardKey.Length; i += sizeof(ulong))
        {
            ulong own = BinaryPrimitives.ReadUInt64LittleEndian(_publicKey.AsSpan(i));
            ulong peer = BinaryPrimitives.ReadUInt64LittleEndian(peerPublicKey[i..]);
            mixer.Add(own ^ peer);
            mixer.Add(own + peer);
        }

        mixer.Draw(shared);
        return true;
    }

    public void Dispose()
    {
    }
}
