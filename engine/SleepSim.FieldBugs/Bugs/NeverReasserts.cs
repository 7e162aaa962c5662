using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>STS-01: whatever it knows about its peer, it never says that it reasserts.</summary>
internal sealed class NeverReasserts(ITunnelEngine inner) : EngineWrapper(inner)
{
    protected override ITunnelHost Wrap(ITunnelHost host) => new SilentHost(host);

    private sealed class SilentHost(ITunnelHost host) : HostWrapper(host)
    {
        public override void SetReasserting(bool reasserting)
        {
        }
    }
}
