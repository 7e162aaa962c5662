using SleepSim.Reports;

namespace SleepSim.Cli;

/// <summary>What <c>sleepsim run</c> is to do besides running.</summary>
/// <param name="Folder">The folder of all reports; null to write none.</param>
/// <param name="Quiet">No progress.</param>
internal sealed record RunOptions(string? Folder, bool Quiet)
{
    /// <summary>Which runs are drawn; by their number when null.</summary>
    public PictureChoice? Pictures { get; init; }

    /// <summary>The paper of the pictures.</summary>
    public Theme Theme { get; init; } = Theme.Light;

    /// <summary>The files that other programs want.</summary>
    public ReportFiles Files { get; init; } = new();
}
