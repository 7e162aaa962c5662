namespace SleepSim.WireGuard.Protocol;

/// <summary>The cryptography under WireGuard (section 5.4). An instance may keep scratch state: one thread at a
/// time.</summary>
internal interface IPrimitives
{
    /// <summary>Takes a 32-byte X25519 private key, clamped or not.</summary>
    IPrivateKey ImportPrivateKey(ReadOnlySpan<byte> privateKey);

    /// <summary>ChaCha20-Poly1305 (RFC 8439) under a 32-byte key.</summary>
    IAead CreateAead(ReadOnlySpan<byte> key);

    /// <summary>BLAKE2s-256 of two inputs one after the other; either may be empty. The digest may
    /// overlap the inputs.</summary>
    void Hash(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, Span<byte> digest);

    /// <summary>Keyed BLAKE2s with a 16-byte result; the key has up to 32 bytes.</summary>
    void Mac(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data, Span<byte> tag);

    /// <summary>HMAC-BLAKE2s-256 of two inputs one after the other; the key has up to 64 bytes. The digest may overlap
    /// the inputs.</summary>
    void Hmac(ReadOnlySpan<byte> key, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, Span<byte> digest);

    /// <summary>XChaCha20-Poly1305 with a 24-byte nonce; the output is the ciphertext and its 16-byte tag.</summary>
    void SealExtended(
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> nonce,
        ReadOnlySpan<byte> plaintext,
        ReadOnlySpan<byte> additional,
        Span<byte> output);

    /// <summary>Opens what <see cref="SealExtended"/> sealed; false when it is not authentic.</summary>
    bool OpenExtended(
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> nonce,
        ReadOnlySpan<byte> sealedBytes,
        ReadOnlySpan<byte> additional,
        Span<byte> plaintext);
}
