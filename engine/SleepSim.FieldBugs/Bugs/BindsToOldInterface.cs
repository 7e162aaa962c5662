using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>SOK-08: every socket is bound to the interface that was the primary one first.</summary>
internal sealed class BindsToOldInterface(ITunnelEngine inner) : EngineWrapper(inner)
{
    private string? _interface;

    public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        _interface ??= happening switch
        {
            TunnelEvent.StartTunnel start => start.Path.Interface,
            TunnelEvent.PathChanged changed => changed.Path.Interface,
            _ => null,
        };
        base.Handle(happening, now, host);
    }

    protected override ITunnelHost Wrap(ITunnelHost host) => new BindingHost(this, host);

    private sealed class BindingHost(BindsToOldInterface bug, ITunnelHost host) : HostWrapper(host)
    {
        public override void OpenSocket(SocketId socket, SocketOptions options) =>
            base.OpenSocket(socket, options with { BindTo = bug._interface });
    }
}
