using System.Buffers.Binary;
using NSec.Cryptography;

namespace SleepSim.WireGuard.Protocol;

/// <summary>ChaCha20-Poly1305 by libsodium, for platforms that have none.</summary>
internal sealed class SodiumAead(ReadOnlySpan<byte> key) : IAead
{
    private const int NonceLength = 12;
    private const int CounterOffset = 4;

    private readonly Key _key = Key.Import(AeadAlgorithm.ChaCha20Poly1305, key, KeyBlobFormat.RawSymmetricKey);

    public void Seal(ulong counter, ReadOnlySpan<byte> plaintext, ReadOnlySpan<byte> additional, Span<byte> output)
    {
        Span<byte> nonce = stackalloc byte[NonceLength];
        WriteNonce(counter, nonce);
        Span<byte> target = output[..(plaintext.Length + IAead.TagLength)];
        AeadAlgorithm.ChaCha20Poly1305.Encrypt(_key, nonce, additional, plaintext, target);
    }

    public bool Open(ulong counter, ReadOnlySpan<byte> sealedBytes, ReadOnlySpan<byte> additional, Span<byte> plaintext)
    {
        Span<byte> nonce = stackalloc byte[NonceLength];
        WriteNonce(counter, nonce);
        Span<byte> target = plaintext[..(sealedBytes.Length - IAead.TagLength)];
        return AeadAlgorithm.ChaCha20Poly1305.Decrypt(_key, nonce, additional, sealedBytes, target);
    }

    public void Dispose() => _key.Dispose();

    private static void WriteNonce(ulong counter, Span<byte> nonce)
    {
        nonce.Clear();
        BinaryPrimitives.WriteUInt64LittleEndian(nonce[CounterOffset..], counter);
    }
}
