using SleepSim.Harness.Net;
using SleepSim.Traces;

namespace SleepSim.Harness.Mac;

/// <summary>Puts on record whether the way to the gateway is usable: the machine is awake, its path is satisfied and
/// was announced, and the gateway is up. Judges need it; no engine is told.</summary>
internal sealed class NetworkTruth
{
    private readonly TraceStream _trace;
    private readonly PowerManager _power;
    private readonly NetworkInterface _interface;
    private readonly PathMonitor _paths;
    private readonly Gateway _gateway;
    private bool _usable;

    public NetworkTruth(
        TraceStream trace, PowerManager power, NetworkInterface networkInterface, PathMonitor paths, Gateway gateway)
    {
        _trace = trace;
        _power = power;
        _interface = networkInterface;
        _paths = paths;
        _gateway = gateway;
        power.Changed += () => Update("power");
        networkInterface.Changed += () => Update("interface");
        paths.Announced += () => Update("path");
        gateway.Changed += () => Update("gateway");
    }

    /// <summary>The way became usable.</summary>
    public event Action? BecameUsable;

    public void Update(string why)
    {
        bool usable = _power.Awake && _interface.Route && _paths.Path.IsSatisfied && _gateway.Up;
        if (usable == _usable) return;
        _usable = usable;
        _trace.Emit(new NetworkUsable(_trace.Now, usable, why));
        if (usable) BecameUsable?.Invoke();
    }
}
