using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>CMP-01: sleep is never completed.</summary>
internal sealed class SleepNeverCompleted(ITunnelEngine inner) : EngineWrapper(inner)
{
    protected override ITunnelHost Wrap(ITunnelHost host) => new DeafHost(host);

    private sealed class DeafHost(ITunnelHost host) : HostWrapper(host)
    {
        public override void CompleteSleep()
        {
        }
    }
}
