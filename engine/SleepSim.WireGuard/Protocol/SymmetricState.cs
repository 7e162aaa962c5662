using System.Security.Cryptography;

namespace SleepSim.WireGuard.Protocol;

/// <summary>Noise's SymmetricState (section 5.2 of the Noise specification): chaining key, hash and current cipher key
/// of one handshake. All of it is zeroed by <see cref="Clear"/>.</summary>
/// <remarks>In Noise_IKpsk2 every encryption follows a fresh cipher key, so the nonce is always zero.</remarks>
internal sealed class SymmetricState(IPrimitives primitives)
{
    public const int HashLength = 32;

    private readonly byte[] _chainingKey = new byte[HashLength];
    private readonly byte[] _hash = new byte[HashLength];
    private readonly byte[] _key = new byte[HashLength];

    /// <summary>The transcript hash; at the end of a handshake it names the session.</summary>
    public ReadOnlySpan<byte> Hash => _hash;

    /// <summary>Starts from a protocol name longer than 32 bytes and a prologue.</summary>
    public void Initialize(ReadOnlySpan<byte> protocolName, ReadOnlySpan<byte> prologue)
    {
        primitives.Hash(protocolName, default, _hash);
        _hash.CopyTo(_chainingKey, 0);
        Array.Clear(_key);
        MixHash(prologue);
    }

    public void CopyFrom(SymmetricState other)
    {
        other._chainingKey.CopyTo(_chainingKey, 0);
        other._hash.CopyTo(_hash, 0);
        other._key.CopyTo(_key, 0);
    }

    public void MixHash(ReadOnlySpan<byte> data) => primitives.Hash(_hash, data, _hash);

    /// <summary>Mixes an ephemeral public key where no encryption follows before the next <see cref="MixKey"/>: KDF1
    /// of section 5.4.2.</summary>
    public void MixChainingKey(ReadOnlySpan<byte> input)
    {
        Span<byte> secret = stackalloc byte[HashLength];
        primitives.Hmac(_chainingKey, input, default, secret);
        primitives.Hmac(secret, [1], default, _chainingKey);
        CryptographicOperations.ZeroMemory(secret);
    }

    /// <summary>Mixes a shared secret and takes a cipher key: KDF2.</summary>
    public void MixKey(ReadOnlySpan<byte> input)
    {
        Span<byte> secret = stackalloc byte[HashLength];
        primitives.Hmac(_chainingKey, input, default, secret);
        primitives.Hmac(secret, [1], default, _chainingKey);
        primitives.Hmac(secret, _chainingKey, [2], _key);
        CryptographicOperations.ZeroMemory(secret);
    }

    /// <summary>Mixes the preshared key: KDF3.</summary>
    public void MixKeyAndHash(ReadOnlySpan<byte> input)
    {
        Span<byte> secret = stackalloc byte[HashLength];
        Span<byte> second = stackalloc byte[HashLength];
        primitives.Hmac(_chainingKey, input, default, secret);
        primitives.Hmac(secret, [1], default, _chainingKey);
        primitives.Hmac(secret, _chainingKey, [2], second);
        primitives.Hmac(secret, second, [3], _key);
        MixHash(second);
        CryptographicOperations.ZeroMemory(secret);
        CryptographicOperations.ZeroMemory(second);
    }

    /// <summary>Writes ciphertext and tag, and mixes them into the hash.</summary>
    public void EncryptAndHash(ReadOnlySpan<byte> plaintext, Span<byte> output)
    {
        Span<byte> target = output[..(plaintext.Length + IAead.TagLength)];
        using (IAead aead = primitives.CreateAead(_key)) aead.Seal(0, plaintext, _hash, target);
        MixHash(target);
    }

    /// <summary>Opens a sealed field and mixes it into the hash; false, and unchanged, when it is not
    /// authentic.</summary>
    public bool DecryptAndHash(ReadOnlySpan<byte> sealedBytes, Span<byte> plaintext)
    {
        using (IAead aead = primitives.CreateAead(_key))
        {
            if (!aead.Open(0, sealedBytes, _hash, plaintext)) return false;
        }

        MixHash(sealedBytes);
        return true;
    }

    /// <summary>The two transport keys: first what the initiator sends with, then what the responder sends
    /// with.</summary>
    public void Split(Span<byte> initiatorKey, Span<byte> responderKey)
    {
        Span<byte> secret = stackalloc byte[HashLength];
        primitives.Hmac(_chainingKey, default, default, secret);
        primitives.Hmac(secret, [1], default, initiatorKey);
        primitives.Hmac(secret, initiatorKey, [2], responderKey);
        CryptographicOperations.ZeroMemory(secret);
    }

    public void Clear()
    {
        CryptographicOperations.ZeroMemory(_chainingKey);
        CryptographicOperations.ZeroMemory(_hash);
        CryptographicOperations.ZeroMemory(_key);
    }
}
