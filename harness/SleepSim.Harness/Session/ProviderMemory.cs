using SleepSim.Traces;

namespace SleepSim.Harness.Session;

/// <summary>An account of what a provider's process holds at the system: what makes one grow that leaks sockets or
/// falls behind with what it is told. What its engine allocates inside is not in it (L43).</summary>
/// <param name="trace">Where each new MiB is put on record.</param>
/// <param name="limit">The MiB at which the system kills it; null for no limit.</param>
internal sealed class ProviderMemory(TraceStream trace, int? limit)
{
    /// <summary>A process that does nothing, in bytes.</summary>
    public const long Base = 6 * Mebibyte;

    /// <summary>An open socket and its buffers, in bytes.</summary>
    public const long Socket = 64 * 1024;

    /// <summary>An event that waits, in bytes.</summary>
    public const long Event = 2 * 1024;

    private const long Mebibyte = 1024 * 1024;

    private long _used = Base;
    private long _highest;

    /// <summary>The system kills a process with so much.</summary>
    public bool OverLimit => limit is { } most && _used > most * Mebibyte;

    /// <summary>Told each time that it is over the limit, at the moment it grows.</summary>
    public required Action PassedLimit { get; init; }

    public void Add(long bytes)
    {
        _used += bytes;
        long mebibytes = _used / Mebibyte;
        if (mebibytes > _highest)
        {
            _highest = mebibytes;
            trace.Emit(new MemoryUsed(trace.Now, (int)mebibytes));
        }

        if (OverLimit) PassedLimit();
    }

    public void Remove(long bytes) => _used -= bytes;
}
