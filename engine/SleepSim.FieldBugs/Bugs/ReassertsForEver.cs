using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>STS-02: reasserting is set and never cleared.</summary>
internal sealed class ReassertsForEver(ITunnelEngine inner) : EngineWrapper(inner)
{
    protected override ITunnelHost Wrap(ITunnelHost host) => new StickyHost(host);

    private sealed class StickyHost(ITunnelHost host) : HostWrapper(host)
    {
        public override void SetReasserting(bool reasserting)
        {
            if (reasserting) base.SetReasserting(reasserting);
        }
    }
}
