using SleepSim.Contract;
using SleepSim.Harness.Mac;

namespace SleepSim.Harness.Session;

/// <summary>How the system notices that the network changed: a moment later, and once for several changes; on a machine
/// that sleeps, after the wake (D1, N22).</summary>
internal sealed class NetworkNotice
{
    private readonly MachineTimer _timer;
    private readonly Duration _delay;

    public NetworkNotice(MachineTimers timers, Duration delay, Action noticed)
    {
        _delay = delay;
        _timer = timers.Create(Source.Path, noticed);
    }

    public void Note()
    {
        if (!_timer.Armed) _timer.ArmAfter(_delay);
    }
}
