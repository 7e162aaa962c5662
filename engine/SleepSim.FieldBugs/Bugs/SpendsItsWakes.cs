using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>THR-08: it recovers from three wakes an hour, dark ones included, and sits out the others.</summary>
internal sealed class SpendsItsWakes(ITunnelEngine inner) : SuspendingWrapper(inner)
{
    private const int Quota = 3;

    private static readonly Duration _hour = Duration.FromSeconds(3600);

    private readonly Queue<Duration> _wakes = new();

    public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        if (happening is TunnelEvent.Wake) Off = !Spends(now.Continuous);
        else if (happening is TunnelEvent.StopTunnel) Off = false;
        base.Handle(happening, now, host);
    }

    private bool Spends(Duration now)
    {
        while (_wakes.TryPeek(out Duration oldest) && now - oldest >= _hour) _wakes.Dequeue();
        if (_wakes.Count == Quota) return false;
        _wakes.Enqueue(now);
        return true;
    }
}
