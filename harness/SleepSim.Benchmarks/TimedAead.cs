using System.Diagnostics;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.Benchmarks;

/// <summary>A transport cipher whose time is added up.</summary>
internal sealed class TimedAead(IAead real, CryptographyTime time) : IAead
{
    public void Seal(ulong counter, ReadOnlySpan<byte> plaintext, ReadOnlySpan<byte> additional, Span<byte> output)
    {
        long start = Stopwatch.GetTimestamp();
        real.Seal(counter, plaintext, additional, output);
        time.Add(start);
    }

    public bool Open(ulong counter, ReadOnlySpan<byte> sealedBytes, ReadOnlySpan<byte> additional, Span<byte> plaintext)
    {
        long start = Stopwatch.GetTimestamp();
        bool opened = real.Open(counter, sealedBytes, additional, plaintext);
        time.Add(start);
        return opened;
    }

    public void Dispose() => real.Dispose();
}
