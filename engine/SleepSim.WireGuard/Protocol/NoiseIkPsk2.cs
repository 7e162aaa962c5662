using System.Security.Cryptography;

namespace SleepSim.WireGuard.Protocol;

/// <summary>The message pattern Noise_IKpsk2: <c>&lt;- s … -&gt; e, es, s, ss, payload  &lt;- e, ee, se, psk,
/// payload</c>. The two messages lie as Noise lays them: ephemeral key, sealed static key, sealed payload.</summary>
/// <remarks>Sizes are the caller's duty. A method that returns false leaves the state unusable.</remarks>
internal static class NoiseIkPsk2
{
    public const int KeyLength = 32;
    public const int SealedKeyLength = KeyLength + IAead.TagLength;

    /// <summary>Bytes before the payload's ciphertext in the first message.</summary>
    public const int FirstMessageOverhead = KeyLength + SealedKeyLength;

    private static ReadOnlySpan<byte> ProtocolName => "Noise_IKpsk2_25519_ChaChaPoly_BLAKE2s"u8;

    public static void Initialize(
        SymmetricState state, ReadOnlySpan<byte> prologue, ReadOnlySpan<byte> responderPublicKey)
    {
        state.Initialize(ProtocolName, prologue);
        state.MixHash(responderPublicKey);
    }

    public static bool WriteFirst(
        SymmetricState state,
        IPrivateKey ephemeral,
        ReadOnlySpan<byte> ownPublicKey,
        ReadOnlySpan<byte> responderPublicKey,
        ReadOnlySpan<byte> staticShared,
        ReadOnlySpan<byte> payload,
        Span<byte> message)
    {
        MixEphemeral(state, ephemeral.PublicKey);
        ephemeral.PublicKey.CopyTo(message);
        if (!MixAgreement(state, ephemeral, responderPublicKey)) return false;
        state.EncryptAndHash(ownPublicKey, message[KeyLength..]);
        state.MixKey(staticShared);
        state.EncryptAndHash(payload, message[FirstMessageOverhead..]);
        return true;
    }

    /// <summary>Reads who is calling; <see cref="ReadFirstPayload"/> proves it.</summary>
    public static bool ReadFirstStatic(
        SymmetricState state, IPrivateKey own, ReadOnlySpan<byte> message, Span<byte> initiatorPublicKey)
    {
        ReadOnlySpan<byte> ephemeral = message[..KeyLength];
        MixEphemeral(state, ephemeral);
        return MixAgreement(state, own, ephemeral)
            && state.DecryptAndHash(message.Slice(KeyLength, SealedKeyLength), initiatorPublicKey);
    }

    public static bool ReadFirstPayload(
        SymmetricState state, ReadOnlySpan<byte> staticShared, ReadOnlySpan<byte> message, Span<byte> payload)
    {
        state.MixKey(staticShared);
        return state.DecryptAndHash(message[FirstMessageOverhead..], payload);
    }

    public static bool WriteSecond(
        SymmetricState state,
        IPrivateKey ephemeral,
        ReadOnlySpan<byte> initiatorEphemeral,
        ReadOnlySpan<byte> initiatorPublicKey,
        ReadOnlySpan<byte> presharedKey,
        ReadOnlySpan<byte> payload,
        Span<byte> message)
    {
        MixEphemeral(state, ephemeral.PublicKey);
        ephemeral.PublicKey.CopyTo(message);
        if (!MixAgreement(state, ephemeral, initiatorEphemeral)) return false;
        if (!MixAgreement(state, ephemeral, initiatorPublicKey)) return false;
        state.MixKeyAndHash(presharedKey);
        state.EncryptAndHash(payload, message[KeyLength..]);
        return true;
    }

    public static bool ReadSecond(
        SymmetricState state,
        IPrivateKey own,
        IPrivateKey ephemeral,
        ReadOnlySpan<byte> presharedKey,
        ReadOnlySpan<byte> message,
        Span<byte> payload)
    {
        ReadOnlySpan<byte> responderEphemeral = message[..KeyLength];
        MixEphemeral(state, responderEphemeral);
        if (!MixAgreement(state, ephemeral, responderEphemeral)) return false;
        if (!MixAgreement(state, own, responderEphemeral)) return false;
        state.MixKeyAndHash(presharedKey);
        return state.DecryptAndHash(message[KeyLength..], payload);
    }

    private static void MixEphemeral(SymmetricState state, ReadOnlySpan<byte> ephemeral)
    {
        state.MixHash(ephemeral);
        state.MixChainingKey(ephemeral);
    }

    private static bool MixAgreement(SymmetricState state, IPrivateKey own, ReadOnlySpan<byte> peerPublicKey)
    {
        Span<byte> shared = stackalloc byte[KeyLength];
        bool agreed = own.Agree(peerPublicKey, shared);
        if (agreed) state.MixKey(shared);
        CryptographicOperations.ZeroMemory(shared);
        return agreed;
    }
}
