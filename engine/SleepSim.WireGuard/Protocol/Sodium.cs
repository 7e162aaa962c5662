using System.Runtime.InteropServices;

namespace SleepSim.WireGuard.Protocol;

/// <summary>The functions of libsodium that WireGuard needs, called directly. A wrapper that guards every key by the
/// memory protection of the operating system spends more time in system calls than in the curve.</summary>
/// <remarks>Lengths are the callers' affair; libsodium checks none.</remarks>
internal static class Sodium
{
    private const string Library = "libsodium";

    static Sodium()
    {
        if (sodium_init() < 0) throw new InvalidOperationException("libsodium could not be initialised.");
    }

    /// <summary>X25519 with the base point: the public key of a private key, 32 bytes each.</summary>
    public static void DerivePublicKey(ReadOnlySpan<byte> privateKey, Span<byte> publicKey) =>
        _ = crypto_scalarmult_base(ref Start(publicKey), ref Start(privateKey));

    /// <summary>X25519; false when the result is zero, which a key of low order makes it.</summary>
    public static bool Agree(ReadOnlySpan<byte> privateKey, ReadOnlySpan<byte> peerKey, Span<byte> shared) =>
        crypto_scalarmult(ref Start(shared), ref Start(privateKey), ref Start(peerKey)) == 0;

    /// <summary>ChaCha20-Poly1305 with a 12-byte nonce; writes 16 bytes more than the plaintext.</summary>
    public static void Seal(
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> nonce,
        ReadOnlySpan<byte> plaintext,
        ReadOnlySpan<byte> additional,
        Span<byte> output) =>
        _ = crypto_aead_chacha20poly1305_ietf_encrypt(
            ref Start(output), out _, ref Start(plaintext), (ulong)plaintext.Length,
            ref Start(additional), (ulong)additional.Length, 0, ref Start(nonce), ref Start(key));

    /// <summary>Opens what <see cref="Seal"/> sealed; false when it is not authentic.</summary>
    public static bool Open(
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> nonce,
        ReadOnlySpan<byte> sealedBytes,
        ReadOnlySpan<byte> additional,
        Span<byte> plaintext) =>
        crypto_aead_chacha20poly1305_ietf_decrypt(
            ref Start(plaintext), out _, 0, ref Start(sealedBytes), (ulong)sealedBytes.Length,
            ref Start(additional), (ulong)additional.Length, ref Start(nonce), ref Start(key)) == 0;

    /// <summary>XChaCha20-Poly1305 with a 24-byte nonce; writes 16 bytes more than the plaintext.</summary>
    public static void SealExtended(
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> nonce,
        ReadOnlySpan<byte> plaintext,
        ReadOnlySpan<byte> additional,
        Span<byte> output) =>
        _ = crypto_aead_xchacha20poly1305_ietf_encrypt(
            ref Start(output), out _, ref Start(plaintext), (ulong)plaintext.Length,
            ref Start(additional), (ulong)additional.Length, 0, ref Start(nonce), ref Start(key));

    /// <summary>Opens what <see cref="SealExtended"/> sealed; false when it is not authentic.</summary>
    public static bool OpenExtended(
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> nonce,
        ReadOnlySpan<byte> sealedBytes,
        ReadOnlySpan<byte> additional,
        Span<byte> plaintext) =>
        crypto_aead_xchacha20poly1305_ietf_decrypt(
            ref Start(plaintext), out _, 0, ref Start(sealedBytes), (ulong)sealedBytes.Length,
            ref Start(additional), (ulong)additional.Length, ref Start(nonce), ref Start(key)) == 0;

    private static ref byte Start(ReadOnlySpan<byte> bytes) => ref MemoryMarshal.GetReference(bytes);

    [DllImport(Library, ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static extern int sodium_init();

    [DllImport(Library, ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static extern int crypto_scalarmult_base(ref byte publicKey, ref byte privateKey);

    [DllImport(Library, ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static extern int crypto_scalarmult(ref byte shared, ref byte privateKey, ref byte peerKey);

    [DllImport(Library, ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static extern int crypto_aead_chacha20poly1305_ietf_encrypt(
        ref byte output, out ulong length, ref byte plaintext, ulong plaintextLength,
        ref byte additional, ulong additionalLength, nint secretNonce, ref byte nonce, ref byte key);

    [DllImport(Library, ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static extern int crypto_aead_chacha20poly1305_ietf_decrypt(
        ref byte plaintext, out ulong length, nint secretNonce, ref byte sealedBytes, ulong sealedLength,
        ref byte additional, ulong additionalLength, ref byte nonce, ref byte key);

    [DllImport(Library, ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static extern int crypto_aead_xchacha20poly1305_ietf_encrypt(
        ref byte output, out ulong length, ref byte plaintext, ulong plaintextLength,
        ref byte additional, ulong additionalLength, nint secretNonce, ref byte nonce, ref byte key);

    [DllImport(Library, ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static extern int crypto_aead_xchacha20poly1305_ietf_decrypt(
        ref byte plaintext, out ulong length, nint secretNonce, ref byte sealedBytes, ulong sealedLength,
        ref byte additional, ulong additionalLength, ref byte nonce, ref byte key);
}
