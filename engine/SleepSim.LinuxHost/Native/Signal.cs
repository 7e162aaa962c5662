namespace SleepSim.LinuxHost;

/// <summary>An eventfd: wakes the thread that waits for it, from any thread.</summary>
internal sealed unsafe class Signal : IDisposable
{
    private readonly Lock _lock = new();
    private bool _closed;

    public int Descriptor { get; } =
        LinuxException.Check(Libc.CreateEvent(0, Libc.NonBlocking | Libc.CloseOnExec), "creating an eventfd");

    /// <summary>Makes the descriptor readable. Does nothing once it is closed: whoever calls late must not write into a
    /// descriptor that has become another's.</summary>
    public void Raise()
    {
        ulong one = 1;
        lock (_lock)
        {
            if (!_closed) _ = Libc.Write(Descriptor, &one, sizeof(ulong));
        }
    }

    /// <summary>Makes it unreadable.</summary>
    public void Lower()
    {
        ulong count;
        _ = Libc.Read(Descriptor, &count, sizeof(ulong));
    }

    public void Dispose()
    {
        lock (_lock)
        {
            if (!_closed) _ = Libc.Close(Descriptor);
            _closed = true;
        }
    }
}
