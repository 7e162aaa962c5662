using SleepSim.WireGuard.Protocol;

namespace SleepSim.Harness;

/// <summary>What both ends of one run compute with. Both ends of an agreement come to the same secret, each by its own
/// half of the keys (section 5.4.2), and a process that starts again derives the public key it had: here, where both
/// ends live in one process, each of these is computed once and then remembered. Every byte is that of the primitives
/// inside.</summary>
/// <remarks>X25519 is three quarters of what a run with the real cryptography costs.</remarks>
/// <param name="inner">The real ones. One run, one thread.</param>
internal sealed class RunPrimitives(IPrimitives inner) : IPrimitives
{
    // The other end asks within a round trip or never; the keys of a configuration are asked for all the time.
    private const int Remembered = 64;

    private readonly Agreement?[] _agreements = new Agreement?[Remembered];
    private readonly RunPrivateKey?[] _keys = new RunPrivateKey?[Remembered];
    private int _nextAgreement;
    private int _nextKey;

    public IPrivateKey ImportPrivateKey(ReadOnlySpan<byte> privateKey)
    {
        foreach (RunPrivateKey? known in _keys)
        {
            if (known is null) break;
            if (known.Is(privateKey)) return known;
        }

        RunPrivateKey key = new(this, privateKey, inner.ImportPrivateKey(privateKey));
        _keys[_nextKey] = key;
        _nextKey = (_nextKey + 1) % Remembered;
        return key;
    }

    public IAead CreateAead(ReadOnlySpan<byte> key) => inner.CreateAead(key);

    public void Hash(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, Span<byte> digest) =>
        inner.Hash(first, second, digest);

    public void Mac(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data, Span<byte> tag) => inner.Mac(key, data, tag);

    public void Hmac(ReadOnlySpan<byte> key, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, Span<byte> digest) =>
        inner.Hmac(key, first, second, digest);

    public void SealExtended(
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> nonce,
        ReadOnlySpan<byte> plaintext,
        ReadOnlySpan<byte> additional,
        Span<byte> output) =>
        inner.SealExtended(key, nonce, plaintext, additional, output);

    public bool OpenExtended(
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> nonce,
        ReadOnlySpan<byte> sealedBytes,
        ReadOnlySpan<byte> additional,
        Span<byte> plaintext) =>
        inner.OpenExtended(key, nonce, sealedBytes, additional, plaintext);

    /// <summary>What two keys agree on; computed when neither end asked before.</summary>
    internal bool Agree(RunPrivateKey own, ReadOnlySpan<byte> peerPublicKey, Span<byte> shared)
    {
        foreach (Agreement? known in _agreements)
        {
            if (known is null) break;
            if (!known.IsOf(own.PublicKey, peerPublicKey)) continue;
            known.Shared.CopyTo(shared);
            return true;
        }

        if (!own.Compute(peerPublicKey, shared)) return false;
        _agreements[_nextAgreement] = new Agreement(own.PublicKey, peerPublicKey, shared);
        _nextAgreement = (_nextAgreement + 1) % Remembered;
        return true;
    }

    /// <summary>A secret, and the two public keys of those who share it, in either order.</summary>
    private sealed class Agreement(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other, ReadOnlySpan<byte> shared)
    {
        private readonly byte[] _one = one.ToArray();
        private readonly byte[] _other = other.ToArray();

        public byte[] Shared { get; } = shared.ToArray();

        public bool IsOf(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b) =>
            (a.SequenceEqual(_one) && b.SequenceEqual(_other)) || (a.SequenceEqual(_other) && b.SequenceEqual(_one));
    }
}
