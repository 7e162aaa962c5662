using SleepSim.Campaigns;
using SleepSim.FieldBugs;
using SleepSim.Harness;
using SleepSim.Scenarios;

namespace SleepSim.Cli;

/// <summary>A failure of a campaign, shrunk and told.</summary>
/// <param name="Failure">As the campaign found it.</param>
/// <param name="Scenario">The smallest scenario that fails in the same way, as written.</param>
/// <param name="File">Where it was written.</param>
/// <param name="Folder">Where its trace and pictures are.</param>
/// <param name="Result">What comes of it.</param>
/// <param name="Finding">The rule, when and why.</param>
/// <param name="Moments">What happened last before that.</param>
/// <param name="Known">Bugs of public clients that broke this rule.</param>
internal sealed record FoundFailure(
    CampaignFailure Failure,
    Scenario Scenario,
    string File,
    RunFolder Folder,
    RunResult Result,
    Finding Finding,
    IReadOnlyList<string> Moments,
    IReadOnlyList<FieldBug> Known)
{
    /// <summary>Its name in the campaign's folder.</summary>
    public string Name => Path.GetFileNameWithoutExtension(File);
}
