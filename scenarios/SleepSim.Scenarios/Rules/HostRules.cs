using static SleepSim.Scenarios.Refusal;

namespace SleepSim.Scenarios;

/// <summary>What a machine must have for an operation to be possible on it.</summary>
internal static class HostRules
{
    public static IReadOnlyList<Func<TimelineView, int, ScenarioProblem?>> All { get; } =
        [CellularNeedsAModem, JetsamNeedsALimit, LidNeedsALaptop, PowerSourceChanges];

    /// <summary>What of the host contradicts itself.</summary>
    public static IEnumerable<ScenarioProblem> Problems(HostProfile host)
    {
        if (host.PowerNap && host.NapEvery is null)
        {
            yield return new ScenarioProblem(
                null, "host.power-nap: 'true' on a machine without dark wakes", "a host with nap-every (P10)",
                "host.power-nap");
        }
    }

    public static ScenarioProblem? CellularNeedsAModem(TimelineView view, int step)
        => view.Steps[step].Operation is CellularOnly && !view.Host.HasCellular
            ? Of(view, step, " on a machine without a modem", "a host with has-cellular: true (D4)")
            : null;

    public static ScenarioProblem? JetsamNeedsALimit(TimelineView view, int step)
        => view.Steps[step].Operation is ProviderJetsam && view.Host.MemoryLimit is null
            ? Of(view, step, " on a machine that limits no memory", "a host with a memory-limit (L43)")
            : null;

    public static ScenarioProblem? LidNeedsALaptop(TimelineView view, int step)
        => view.Steps[step].Operation is LidClosed && view.Host.Platform == Platform.Ios
            ? Of(view, step, " on a machine without a lid", "a host of another platform, or sleep")
            : null;

    public static ScenarioProblem? PowerSourceChanges(TimelineView view, int step)
    {
        if (view.Steps[step].Operation is not PowerSourceChange change || SourceBefore(view, step) != change.To)
            return null;
        return Of(
            view, step, $" to {TextRules.Kebab(change.To.ToString())}, which the machine runs on already",
            "the other source of power");
    }

    private static PowerSource SourceBefore(TimelineView view, int step)
    {
        for (int i = step - 1; i >= 0; i--)
        {
            if (view.Steps[i].Operation is PowerSourceChange before)
                return before.To;
        }

        return view.Host.PowerSource;
    }
}
