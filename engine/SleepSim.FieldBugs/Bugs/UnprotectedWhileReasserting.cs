using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>LEK-02: while it reconnects, the protection is off.</summary>
internal sealed class UnprotectedWhileReasserting(ITunnelEngine inner) : AskingWrapper(inner)
{
    protected override ITunnelHost Wrap(ITunnelHost host) => base.Wrap(new UnprotectingHost(this, host));

    private void Protect(bool protect, ITunnelHost host) => Apply(protect ? Settings : null, host);

    private sealed class UnprotectingHost(UnprotectedWhileReasserting bug, ITunnelHost host) : HostWrapper(host)
    {
        public override void SetReasserting(bool reasserting)
        {
            base.SetReasserting(reasserting);
            bug.Protect(!reasserting, this);
        }
    }
}
