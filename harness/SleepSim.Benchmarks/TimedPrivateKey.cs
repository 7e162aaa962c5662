using System.Diagnostics;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.Benchmarks;

/// <summary>A private key whose time is added up.</summary>
internal sealed class TimedPrivateKey(IPrivateKey real, CryptographyTime time) : IPrivateKey
{
    public ReadOnlySpan<byte> PublicKey => real.PublicKey;

    public bool Agree(ReadOnlySpan<byte> peerPublicKey, Span<byte> shared)
    {
        long start = Stopwatch.GetTimestamp();
        bool agreed = real.Agree(peerPublicKey, shared);
        time.Add(start);
        return agreed;
    }

    public void Dispose() => real.Dispose();
}
