using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Digests;

namespace SleepSim.WireGuard.Protocol;

/// <summary>The real cryptography: X25519 and both ChaCha20-Poly1305 by libsodium, BLAKE2s by BouncyCastle.</summary>
/// <remarks>The hash objects are reused, so an instance belongs to one thread at a time.</remarks>
internal sealed class Primitives : IPrimitives
{
    private const int HashLength = 32;
    private const int MacLength = 16;
    private const int HashBlockLength = 64;
    private const byte InnerPad = 0x36;
    private const byte OuterPad = 0x5c;

    private readonly Blake2sDigest _hash = new(HashLength * 8);

    public IPrivateKey ImportPrivateKey(ReadOnlySpan<byte> privateKey) => new SodiumPrivateKey(privateKey);

    public IAead CreateAead(ReadOnlySpan<byte> key) => new SodiumAead(key);

    public void Hash(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, Span<byte> digest)
    {
        _hash.BlockUpdate(first);
        _hash.BlockUpdate(second);
        _hash.DoFinal(digest);
    }

    public void Mac(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data, Span<byte> tag)
    {
        byte[] keyBytes = key.ToArray();
        var keyed = new Blake2sDigest(keyBytes, MacLength, null, null);
        keyed.BlockUpdate(data);
        keyed.DoFinal(tag);
        keyed.ClearKey();
        CryptographicOperations.ZeroMemory(keyBytes);
    }

    public void Hmac(ReadOnlySpan<byte> key, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, Span<byte> digest)
    {
        Span<byte> block = stackalloc byte[HashBlockLength];
        Span<byte> inner = stackalloc byte[HashLength];
        block.Clear();
        key.CopyTo(block);
        Mask(block, InnerPad);
        _hash.BlockUpdate(block);
        _hash.BlockUpdate(first);
        _hash.BlockUpdate(second);
        _hash.DoFinal(inner);

        Mask(block, InnerPad ^ OuterPad);
        _hash.BlockUpdate(block);
        _hash.BlockUpdate(inner);
        _hash.DoFinal(digest);
        CryptographicOperations.ZeroMemory(block);
        CryptographicOperations.ZeroMemory(inner);
    }

    public void SealExtended(
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> nonce,
        ReadOnlySpan<byte> plaintext,
        ReadOnlySpan<byte> additional,
        Span<byte> output) => Sodium.SealExtended(key, nonce, plaintext, additional, output);

    public bool OpenExtended(
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> nonce,
        ReadOnlySpan<byte> sealedBytes,
        ReadOnlySpan<byte> additional,
        Span<byte> plaintext) => Sodium.OpenExtended(key, nonce, sealedBytes, additional, plaintext);

    private static void Mask(Span<byte> block, byte pad)
    {
        foreach (ref byte value in block) value ^= pad;
    }
}
