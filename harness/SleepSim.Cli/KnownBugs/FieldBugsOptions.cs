using SleepSim.Campaigns;
using SleepSim.FieldBugs;

namespace SleepSim.Cli;

/// <summary>What <c>sleepsim fuzz --field-bugs</c> is asked to do.</summary>
/// <param name="Bugs">The bugs to look for.</param>
/// <param name="Hunt">How.</param>
/// <param name="Seed">The first of the seeds.</param>
/// <param name="Jobs">How many hunts are on at the same time.</param>
/// <param name="Folder">Where the shrunk scenarios go.</param>
internal sealed record FieldBugsOptions(
    IReadOnlyList<FieldBug> Bugs, HuntPlan Hunt, long Seed, int Jobs, string Folder)
{
    /// <summary>How many seeds, one after the other.</summary>
    public const int Seeds = 5;

    /// <summary>Scenarios of each seed, where the user says nothing.</summary>
    public const int CountDefault = 5_000;

    /// <summary>Operations of each scenario, where the user says nothing.</summary>
    public const int OperationsDefault = 20;
}
