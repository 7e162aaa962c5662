namespace SleepSim.Reports;

/// <summary>What a report page shows beside its runs, and how large it may grow.</summary>
public sealed record ReportPageOptions
{
    /// <summary>The usual page.</summary>
    public static ReportPageOptions Usual { get; } = new();

    /// <summary>The heading of the page.</summary>
    public string Title { get; init; } = "SleepSim report";

    /// <summary>What the page is about, in a sentence or two; may be empty.</summary>
    public string Lead { get; init; } = "";

    /// <summary>Parts of the overview that were rendered elsewhere, such as recovery curves, coverage, a comparison;
    /// they stand in this order after the recovery table.</summary>
    public IReadOnlyList<ReportSection> Sections { get; init; } = [];

    /// <summary>How large the file may grow, in bytes, before runs are shortened: first those that hold, then those
    /// that failed, except around their broken rules. <see cref="Sections"/> are never shortened; if they leave less
    /// than half of it, the runs take half all the same.</summary>
    public int BytesMax { get; init; } = 2_950_000;
}
