namespace SleepSim.Harness.Session;

/// <summary>What belongs to the provider's process and not to the engine in it: a process that serves another start
/// keeps it (L17).</summary>
internal sealed class SystemProcess(ProviderMemory memory)
{
    private int _freezes;

    public ProviderMemory Memory => memory;

    /// <summary>The process does not run.</summary>
    public bool Frozen => _freezes > 0;

    /// <summary>It runs again.</summary>
    public Action? Thawed { get; set; }

    /// <summary>The highest number a socket of this process ever had; numbers of the next engine begin above.</summary>
    public int HighestSocket { get; set; }

    /// <summary>Freezes add up: it runs again when all are over.</summary>
    public void Freeze() => _freezes++;

    public void Thaw()
    {
        _freezes--;
        if (!Frozen) Thawed?.Invoke();
    }
}
