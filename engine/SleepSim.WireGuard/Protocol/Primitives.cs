using System.Security.Cryptography;
using NSec.Cryptography;
using Org.BouncyCastle.Crypto.Digests;
using PlatformChaCha20Poly1305 = System.Security.Cryptography.ChaCha20Poly1305;

namespace SleepSim.WireGuard.Protocol;

/// <summary>The real cryptography: X25519 and XChaCha20-Poly1305 by NSec, ChaCha20-Poly1305 by the platform, BLAKE2s by
/// BouncyCastle.</summary>
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

    /// <remarks>A macOS before 11 or a Linux without OpenSSL 1.1 has none; NSec brings its own.</remarks>
    public IAead CreateAead(ReadOnlySpan<byte> key) =>
        PlatformChaCha20Poly1305.IsSupported ? new PlatformAead(key) : new SodiumAead(key);

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
        Span<byte> output)
    {
        using Key imported = Key.Import(AeadAlgorithm.XChaCha20Poly1305, key, KeyBlobFormat.RawSymmetricKey);
        AeadAlgorithm.XChaCha20Poly1305.Encrypt(imported, nonce, additional, plaintext, output);
    }

    public bool OpenExtended(
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> nonce,
        ReadOnlySpan<byte> sealedBytes,
        ReadOnlySpan<byte> additional,
        Span<byte> plaintext)
    {
        using Key imported = Key.Import(AeadAlgorithm.XChaCha20Poly1305, key, KeyBlobFormat.RawSymmetricKey);
        return AeadAlgorithm.XChaCha20Poly1305.Decrypt(imported, nonce, additional, sealedBytes, plaintext);
    }

    private static void Mask(Span<byte> block, byte pad)
    {
        foreach (ref byte value in block) value ^= pad;
    }
}
