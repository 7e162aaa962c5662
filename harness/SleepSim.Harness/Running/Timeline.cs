using SleepSim.Harness.Kernel;
using SleepSim.Harness.Mac;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>Plays the operations of a scenario, and what the system adds to them, then the calm phase (design: two
/// phases).</summary>
internal sealed class Timeline(Scheduler scheduler, TraceStream trace, SimulatedMac mac, Scenario scenario)
{
    /// <summary>The calm phase is over, and the run with it.</summary>
    public bool Over { get; private set; }

    public void Start()
    {
        trace.Emit(new PhaseChanged(trace.Now, RunPhase.Chaos));
        foreach (IGrouping<SimTime, (SimTime At, Action Happening)> moment in Happenings().GroupBy(one => one.At))
        {
            Action[] happenings = [.. moment.Select(one => one.Happening)];
            scheduler.Schedule(moment.Key, () => PlayAll(happenings), Source.Timeline);
        }
    }

    // What the file puts at one moment is one event: whatever order the machine gives to the events of a moment, the
    // file's own stays, and no operation ends before it begins.
    private void PlayAll(Action[] happenings)
    {
        foreach (Action happening in happenings)
        {
            if (mac.Faulted) return;
            happening();
        }
    }

    // At one moment, what was going on ends before anything begins; what takes no time ends right after it began.
    private IEnumerable<(SimTime At, Action Happening)> Happenings()
    {
        List<(SimTime At, int Rank, Action Happening)> all = [];
        foreach (PlayedStep played in PlayedTimeline.Played(scenario))
        {
            Step step = played.Step;
            SimTime begin = default(SimTime) + step.At.ToDuration();
            SimTime end = default(SimTime) + step.End.ToDuration();
            all.Add((begin, 1, () => Begin(played)));
            all.Add((end, end > begin ? 0 : 2, () => mac.End(step)));
        }

        SimTime calm = default(SimTime) + scenario.TimelineEnd.ToDuration();
        all.Add((calm, 3, BeginCalm));
        all.Add((calm + scenario.Calm.ToDuration(), 4, () => Over = true));
        return all.OrderBy(one => one.At).ThenBy(one => one.Rank).Select(one => (one.At, one.Happening));
    }

    // What is not in the file is on record as the power change it brings.
    private void Begin(PlayedStep played)
    {
        if (played.Source is { } number)
        {
            Operation written = scenario.Timeline[number].Operation;
            trace.Emit(new OperationStarted(trace.Now, number, ScenarioWriter.Describe(written)));
        }

        mac.Begin(played.Step);
    }

    private void BeginCalm()
    {
        trace.Emit(new PhaseChanged(trace.Now, RunPhase.Calm));
        mac.CalmDown();
    }
}
