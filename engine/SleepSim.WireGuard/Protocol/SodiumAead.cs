using System.Buffers.Binary;
using System.Security.Cryptography;

namespace SleepSim.WireGuard.Protocol;

/// <summary>ChaCha20-Poly1305 under one key, which is pinned, so that no copy of it is left behind when it is
/// zeroed.</summary>
internal sealed class SodiumAead : IAead
{
    private const int KeyLength = 32;
    private const int NonceLength = 12;
    private const int CounterOffset = 4;

    private readonly byte[] _key = GC.AllocateUninitializedArray<byte>(KeyLength, pinned: true);

    public SodiumAead(ReadOnlySpan<byte> key) => key.CopyTo(_key);

    public void Seal(ulong counter, ReadOnlySpan<byte> plaintext, ReadOnlySpan<byte> additional, Span<byte> output)
    {
        Span<byte> nonce = stackalloc byte[NonceLength];
        WriteNonce(counter, nonce);
        Sodium.Seal(_key, nonce, plaintext, additional, output[..(plaintext.Length + IAead.TagLength)]);
    }

    public bool Open(ulong counter, ReadOnlySpan<byte> sealedBytes, ReadOnlySpan<byte> additional, Span<byte> plaintext)
    {
        Span<byte> nonce = stackalloc byte[NonceLength];
        WriteNonce(counter, nonce);
        return Sodium.Open(_key, nonce, sealedBytes, additional, plaintext[..(sealedBytes.Length - IAead.TagLength)]);
    }

    public void Dispose() => CryptographicOperations.ZeroMemory(_key);

    private static void WriteNonce(ulong counter, Span<byte> nonce)
    {
        nonce.Clear();
        BinaryPrimitives.WriteUInt64LittleEndian(nonce[CounterOffset..], counter);
    }
}
