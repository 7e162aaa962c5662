using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>L2. After the path was lost and is usable again while the machine is awake, and when the calm phase begins,
/// an echo comes back through the tunnel within the budget.</summary>
internal sealed class PathRecovers : Invariant
{
    public override string Id => "L2";

    public override string Name => "path recovers";

    public override string Sentence =>
        "After the path was lost and is usable again while the machine is awake, and when the calm phase begins, " +
        "an echo comes back through the tunnel within the budget.";

    public override InvariantKind Kind => InvariantKind.Liveness;

    public override IReadOnlyList<string> Facts => ["N22", "P21", "L39"];

    public override IReadOnlyList<string> FieldBugs => ["ERL-01", "ERL-02", "PTH-01", "PTH-03", "SOK-08"];

    public override string Why =>
        "Wi-Fi drops for a moment in every lift and every meeting room; the tunnel must come back by itself.";

    public override string HowToRead =>
        "The reason says since when the path was usable and what the status said meanwhile.";

    public override string DoesNotProve =>
        "That nothing is lost while the path is down.";

    internal override Judge CreateJudge(Scenario scenario) =>
        new RecoveryJudge(RecoveryTrigger.PathLoss, scenario.Budgets.PathRecovery);
}
