using SleepSim.Traces;

namespace SleepSim.Harness.Mac;

/// <summary>Puts on record whether the way to the gateway is usable: the machine is awake, its path is satisfied and
/// was announced as it is, and nothing beyond stands in the way. Judges need it; no engine is told.</summary>
internal sealed class NetworkTruth
{
    private readonly TraceStream _trace;
    private readonly PowerManager _power;
    private readonly NetworkInterfaces _interfaces;
    private readonly PathMonitor _paths;
    private readonly bool _needsNames;
    private bool _usable;

    /// <param name="trace">Where it is put on record.</param>
    /// <param name="power">The machine's power.</param>
    /// <param name="interfaces">Its interfaces.</param>
    /// <param name="paths">What was announced of them.</param>
    /// <param name="needsNames">The gateway has to be looked up.</param>
    public NetworkTruth(
        TraceStream trace, PowerManager power, NetworkInterfaces interfaces, PathMonitor paths, bool needsNames)
    {
        _trace = trace;
        _power = power;
        _interfaces = interfaces;
        _paths = paths;
        _needsNames = needsNames;
        power.Changed += () => Update("power");
        interfaces.Changed += () => Update("interface");
        paths.Announced += () => Update("path");
    }

    /// <summary>Nothing beyond the machine's interfaces stands in the way.</summary>
    public required Func<bool> WayIsFree { get; init; }

    /// <summary>The way became usable.</summary>
    public event Action? BecameUsable;

    /// <summary>Looks again; says why when something has changed.</summary>
    public void Update(string why)
    {
        bool usable = _power.Awake && MachineIsOnline && WayIsFree();
        if (usable == _usable) return;
        _usable = usable;
        _trace.Emit(new NetworkUsable(_trace.Now, usable, why));
        if (usable) BecameUsable?.Invoke();
    }

    private bool MachineIsOnline =>
        _interfaces.Primary is { Captive: false } primary
        && _paths.Path.IsSatisfied
        && _paths.Path.Interface == primary.Name
        && _paths.Path.SupportsIPv6 == primary.Ipv6Only
        && (primary.HasDns || !(_needsNames || primary.Ipv6Only));
}
