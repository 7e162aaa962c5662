using SleepSim.Contract;
using SleepSim.Traces;

namespace SleepSim.Harness.Mac;

/// <summary>Tells of the path for the provider's connections: late, sometimes twice, sometimes only because the
/// provider itself changed something (N18–N22, L39).</summary>
internal sealed class PathMonitor
{
    /// <summary>The tunnel's own interface.</summary>
    public const string OwnInterface = "utun4";

    private readonly TraceStream _trace;
    private readonly NetworkInterfaces _interfaces;
    private readonly MachineTimer _update;
    private readonly MachineTimer _echo;
    private readonly Duration _delay;
    private int _address;

    public PathMonitor(TraceStream trace, NetworkInterfaces interfaces, MachineTimers timers, Duration delay)
    {
        _trace = trace;
        _interfaces = interfaces;
        _delay = delay;
        _update = timers.Create(Source.Path, AnnounceIfChanged);
        _echo = timers.Create(Source.Path, EchoOwnPath);
        _address = interfaces.Primary?.Address ?? 0;
        Path = Observe();
        interfaces.Changed += NoteChange;
    }

    /// <summary>The path as last announced.</summary>
    public NetworkPath Path { get; private set; }

    /// <summary>The tunnel lost its way out with its link, and has none until it is started again (N8).</summary>
    public bool DelegateLost { get; private set; }

    /// <summary>A path is announced, new or not.</summary>
    public event Action? Announced;

    /// <summary>The tunnel's own interface is announced as the path.</summary>
    public event Action<NetworkPath>? Echoed;

    /// <summary>Announces the path again without a change (L39).</summary>
    public void AnnounceAgain() => Announce(changed: false);

    /// <summary>Announces the tunnel's own interface, and then the real path again.</summary>
    public void EchoOwnPath()
    {
        _trace.Emit(new PathAnnounced(
            _trace.Now, nameof(PathStatus.Satisfied), OwnInterface, Changed: false));
        Echoed?.Invoke(Own);
        Announce(changed: false);
    }

    /// <summary>The provider changed routes or DNS, which comes back to it as a path update (L39).</summary>
    public void EchoSoon() => _echo.ArmAfter(_delay);

    public void LoseDelegate()
    {
        DelegateLost = true;
        NoteChange();
    }

    public void RestoreDelegate()
    {
        if (!DelegateLost) return;
        DelegateLost = false;
        NoteChange();
    }

    private static NetworkPath Own => new(
        PathStatus.Satisfied, OwnInterface, InterfaceKind.Other,
        SupportsIPv4: true, SupportsIPv6: false, SupportsDns: true);

    // Several changes within the delay make one update.
    private void NoteChange()
    {
        if (!_update.Armed) _update.ArmAfter(_delay);
    }

    private void AnnounceIfChanged()
    {
        NetworkPath path = Observe();
        int address = _interfaces.Primary?.Address ?? _address;
        bool same = path == Path && address == _address;
        _address = address;
        if (same) return;
        Path = path;
        Announce(changed: true);
    }

    private void Announce(bool changed)
    {
        _trace.Emit(new PathAnnounced(_trace.Now, Path.Status.ToString(), Path.Interface ?? "", changed));
        Announced?.Invoke();
    }

    private NetworkPath Observe() => _interfaces.Primary is { } primary && !DelegateLost
        ? new NetworkPath(
            PathStatus.Satisfied,
            primary.Name,
            primary.Kind,
            SupportsIPv4: !primary.Ipv6Only,
            SupportsIPv6: primary.Ipv6Only,
            primary.HasDns,
            IsExpensive: primary.Kind == InterfaceKind.Cellular)
        : NetworkPath.Unsatisfied;
}
