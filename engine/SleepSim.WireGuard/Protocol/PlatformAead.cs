using System.Buffers.Binary;
using System.Security.Cryptography;

namespace SleepSim.WireGuard.Protocol;

/// <summary>ChaCha20-Poly1305 by the platform.</summary>
internal sealed class PlatformAead(ReadOnlySpan<byte> key) : IAead
{
    private const int NonceLength = 12;
    private const int CounterOffset = 4;

    private readonly ChaCha20Poly1305 _cipher = new(key);

    public void Seal(ulong counter, ReadOnlySpan<byte> plaintext, ReadOnlySpan<byte> additional, Span<byte> output)
    {
        Span<byte> nonce = stackalloc byte[NonceLength];
        nonce.Clear();
        BinaryPrimitives.WriteUInt64LittleEndian(nonce[CounterOffset..], counter);
        Span<byte> tag = output.Slice(plaintext.Length, IAead.TagLength);
        _cipher.Encrypt(nonce, plaintext, output[..plaintext.Length], tag, additional);
    }

    /// <remarks>The platform reports a forgery only by an exception; an attacker can cause one per datagram that
    /// names a live receiver index, which costs time and no memory.</remarks>
    public bool Open(ulong counter, ReadOnlySpan<byte> sealedBytes, ReadOnlySpan<byte> additional, Span<byte> plaintext)
    {
        Span<byte> nonce = stackalloc byte[NonceLength];
        nonce.Clear();
        BinaryPrimitives.WriteUInt64LittleEndian(nonce[CounterOffset..], counter);
        int length = sealedBytes.Length - IAead.TagLength;
        try
        {
            _cipher.Decrypt(nonce, sealedBytes[..length], sealedBytes[length..], plaintext[..length], additional);
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
    }

    public void Dispose() => _cipher.Dispose();
}
