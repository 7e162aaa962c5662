using SleepSim.WireGuard.Protocol;

namespace SleepSim.Harness;

/// <summary>A private key of a simulated end. It lasts as long as the run does, because the engine that disposed it
/// may be started again with it.</summary>
internal sealed class RunPrivateKey : IPrivateKey
{
    private readonly RunPrimitives _run;
    private readonly byte[] _secret;
    private readonly IPrivateKey _inner;

    public RunPrivateKey(RunPrimitives run, ReadOnlySpan<byte> secret, IPrivateKey inner) =>
        (_run, _secret, _inner) = (run, secret.ToArray(), inner);

    public ReadOnlySpan<byte> PublicKey => _inner.PublicKey;

    /// <summary>Whether it is the key of these bytes.</summary>
    public bool Is(ReadOnlySpan<byte> secret) => secret.SequenceEqual(_secret);

    public bool Agree(ReadOnlySpan<byte> peerPublicKey, Span<byte> shared) => _run.Agree(this, peerPublicKey, shared);

    /// <summary>Computes the secret, whoever did so before.</summary>
    public bool Compute(ReadOnlySpan<byte> peerPublicKey, Span<byte> shared) => _inner.Agree(peerPublicKey, shared);

    public void Dispose()
    {
    }
}
