using System.Diagnostics;

namespace SleepSim.Benchmarks;

/// <summary>Time spent in cryptography.</summary>
internal sealed class CryptographyTime
{
    private long _ticks;

    /// <summary>The sum so far.</summary>
    public TimeSpan Total => Stopwatch.GetElapsedTime(0, _ticks);

    /// <summary>Adds the time since a timestamp.</summary>
    public void Add(long start) => _ticks += Stopwatch.GetTimestamp() - start;
}
