using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>L1. After a full wake, once the network is usable, an echo comes back through the tunnel within the
/// budget.</summary>
internal sealed class WakeRecovers : Invariant
{
    public override string Id => "L1";

    public override string Name => "wake recovers";

    public override string Sentence =>
        "After a full wake, once the network is usable, an echo comes back through the tunnel within the budget.";

    public override InvariantKind Kind => InvariantKind.Liveness;

    public override IReadOnlyList<string> Facts => ["Z1", "Z2", "L25", "P26", "P27", "W6"];

    public override IReadOnlyList<string> FieldBugs => ["ERL-02", "WMD-01", "CLK-01", "SOK-01", "NAT-07", "OND-01"];

    public override string Why =>
        "This is what people call 'the VPN does not work after sleep'.";

    public override string HowToRead =>
        "The reason says since when the network was usable and what the status said meanwhile. The time is when " +
        "the budget ran out.";

    public override string DoesNotProve =>
        "That every connection survives the sleep; only that new packets pass.";

    internal override Judge CreateJudge(Scenario scenario) =>
        new RecoveryJudge(RecoveryTrigger.FullWake, scenario.Budgets.WakeRecovery);
}
