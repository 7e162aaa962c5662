using System.Net;
using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>LIF-08: a watchdog of the old engine is not stopped with it, and reconnects.</summary>
internal sealed class ActsAfterStop(ITunnelEngine inner) : EngineWrapper(inner)
{
    private static readonly Duration WatchdogPeriod = Duration.FromMilliseconds(50);

    // A number no engine has come to by then.
    private static readonly SocketId WatchdogSocket = new(int.MaxValue);

    private Deadline? _watchdog;

    public override Deadline? NextDeadline => _watchdog ?? base.NextDeadline;

    public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        if (_watchdog is not null && happening is TunnelEvent.DeadlineReached)
        {
            _watchdog = null;
            host.OpenSocket(WatchdogSocket, new SocketOptions(new IPEndPoint(IPAddress.Loopback, 1)));
            return;
        }

        base.Handle(happening, now, host);
        if (happening is TunnelEvent.StopTunnel)
            _watchdog = new Deadline(ClockKind.Uptime, now.Uptime + WatchdogPeriod, "old watchdog");
    }
}
