using SleepSim.Contract;

namespace SleepSim.Harness.Mac;

/// <summary>Tells of the path for the provider's connections: late, sometimes twice (N18–N22).</summary>
internal sealed class PathMonitor
{
    private readonly NetworkInterface _interface;
    private readonly MachineTimer _update;
    private readonly Duration _delay;

    public PathMonitor(NetworkInterface networkInterface, MachineTimers timers, Duration delay)
    {
        _interface = networkInterface;
        _delay = delay;
        _update = timers.Create(Source.Path, AnnounceIfChanged);
        Path = Observe();
        networkInterface.Changed += NoteChange;
    }

    /// <summary>The path as last announced.</summary>
    public NetworkPath Path { get; private set; }

    /// <summary>A path is announced, new or not.</summary>
    public event Action? Announced;

    /// <summary>Announces the path again without a change (L39).</summary>
    public void AnnounceAgain() => Announced?.Invoke();

    // Several changes within the delay make one update.
    private void NoteChange()
    {
        if (!_update.Armed) _update.ArmAfter(_delay);
    }

    private void AnnounceIfChanged()
    {
        NetworkPath path = Observe();
        if (path == Path) return;
        Path = path;
        Announced?.Invoke();
    }

    private NetworkPath Observe() => _interface.Route
        ? new NetworkPath(
            PathStatus.Satisfied,
            NetworkInterface.Name,
            InterfaceKind.WiFi,
            SupportsIPv4: true,
            SupportsIPv6: false,
            SupportsDns: true)
        : NetworkPath.Unsatisfied;
}
