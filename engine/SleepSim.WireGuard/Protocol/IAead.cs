namespace SleepSim.WireGuard.Protocol;

/// <summary>ChaCha20-Poly1305 under one key, with WireGuard's nonce: 32 bits of zero and a 64-bit little-endian counter
/// (section 5.4.6). The key is zeroed when disposed.</summary>
internal interface IAead : IDisposable
{
    /// <summary>Bytes a sealed message is longer than its plaintext.</summary>
    const int TagLength = 16;

    /// <summary>Writes ciphertext and tag: <see cref="TagLength"/> more bytes than the plaintext. The output may begin
    /// exactly where the plaintext does.</summary>
    void Seal(ulong counter, ReadOnlySpan<byte> plaintext, ReadOnlySpan<byte> additional, Span<byte> output);

    /// <summary>Opens a sealed message of at least <see cref="TagLength"/> bytes; false when it is not
    /// authentic.</summary>
    bool Open(ulong counter, ReadOnlySpan<byte> sealedBytes, ReadOnlySpan<byte> additional, Span<byte> plaintext);
}
