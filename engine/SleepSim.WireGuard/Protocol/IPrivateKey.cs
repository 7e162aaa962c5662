namespace SleepSim.WireGuard.Protocol;

/// <summary>An X25519 private key (RFC 7748); zeroed when disposed.</summary>
internal interface IPrivateKey : IDisposable
{
    /// <summary>The 32-byte public key.</summary>
    ReadOnlySpan<byte> PublicKey { get; }

    /// <summary>Computes the 32-byte shared secret; false when the peer's key is of low order, so that the secret
    /// would be zero.</summary>
    bool Agree(ReadOnlySpan<byte> peerPublicKey, Span<byte> shared);
}
