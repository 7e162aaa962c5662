using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>Recoveries as brackets.</summary>
internal static class RecoveryBrackets
{
    public static IReadOnlyList<Bracket> Of(RunView run)
    {
        List<Bracket> brackets = [];
        for (int i = 0; i < run.Recoveries.Count; i++)
        {
            long until = i + 1 < run.Recoveries.Count ? run.Recoveries[i + 1].TriggeredAt : run.End;
            brackets.Add(BracketOf(run.Recoveries[i], until));
        }

        return brackets;
    }

    // Engine and network take turns in truth; drawn, the engine's whole part stands before the network's.
    private static Bracket BracketOf(Recovery recovery, long until)
    {
        long from = recovery.TriggeredAt;
        long to = Math.Max(from, recovery.FirstEchoAt ?? until);
        long? usable = recovery.UsableAt is { } at ? Math.Clamp(at, from, to) : null;
        long engineUntil = Math.Clamp((usable ?? to) + Math.Max(0, recovery.Engine), from, to);
        string label = recovery.FirstEchoAt is null
            ? $"never recovered in {HumanDuration.Format(to - from)}"
            : RecoveryText.Describe(recovery);
        string brief = recovery.Total is { } total ? HumanDuration.Format(total) : "never";
        return new Bracket(from, to, usable, engineUntil, recovery.FirstEchoAt is not null, label, brief);
    }
}
