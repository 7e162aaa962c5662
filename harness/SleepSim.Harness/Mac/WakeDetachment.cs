using SleepSim.Contract;

namespace SleepSim.Harness.Mac;

/// <summary>An interface that is found to be gone only after the wake was told of, and comes back as another one of the
/// same name (P24).</summary>
internal sealed class WakeDetachment
{
    private static readonly Duration Gone = Duration.FromMilliseconds(500);

    private readonly PowerManager _power;
    private readonly MachineTimer _detach;
    private readonly MachineTimer _attach;
    private readonly bool _happens;

    public WakeDetachment(PowerManager power, NetworkInterfaces interfaces, MachineTimers timers, bool happens)
    {
        _power = power;
        _happens = happens;
        _attach = timers.Create(Source.Interface, () => interfaces.WiFi.End(InterfaceOutage.Detached));
        _detach = timers.Create(Source.Interface, () =>
        {
            interfaces.WiFi.Begin(InterfaceOutage.Detached);
            _attach.ArmAfter(Gone);
        });
    }

    public void Begin()
    {
        if (_happens && _power.Awake && !_attach.Armed) _detach.ArmAfter(Duration.FromMilliseconds(1));
    }
}
