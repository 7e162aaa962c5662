using SleepSim.Contract;
using SleepSim.FieldBugs;

namespace SleepSim.Campaigns.Tests;

/// <summary>Engines that share a counter, as none may: each start says another number.</summary>
internal sealed class MoodyFactory(ITunnelEngineFactory inner) : ITunnelEngineFactory
{
    private int _starts;

    public string Name => "moody";

    public bool DisconnectOnSleep => inner.DisconnectOnSleep;

    public ITunnelEngine Create(string configuration, IEntropy entropy) =>
        new Moody(inner.Create(configuration, entropy), Interlocked.Increment(ref _starts));

    private sealed class Moody(ITunnelEngine inner, int number) : EngineWrapper(inner)
    {
        public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
        {
            if (happening is TunnelEvent.StartTunnel) host.Log(LogLevel.Info, $"start number {number}");
            base.Handle(happening, now, host);
        }
    }
}
