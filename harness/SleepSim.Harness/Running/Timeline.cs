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
        List<Happening> all = Happenings();
        for (int from = 0, to; from < all.Count; from = to)
        {
            to = from + 1;
            while (to < all.Count && all[to].At == all[from].At) to++;
            Action[] atOnce = new Action[to - from];
            for (int i = 0; i < atOnce.Length; i++) atOnce[i] = all[from + i].Play;
            scheduler.Schedule(all[from].At, () => PlayAll(atOnce), Source.Timeline);
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
    private List<Happening> Happenings()
    {
        IReadOnlyList<PlayedStep> steps = PlayedTimeline.Played(scenario);
        List<Happening> all = new((2 * steps.Count) + 2);
        foreach (PlayedStep played in steps)
        {
            Step step = played.Step;
            SimTime begin = default(SimTime) + step.At.ToDuration();
            SimTime end = default(SimTime) + step.End.ToDuration();
            all.Add(new Happening(begin, 1, all.Count, () => Begin(played)));
            all.Add(new Happening(end, end > begin ? 0 : 2, all.Count, () => mac.End(step)));
        }

        SimTime calm = default(SimTime) + scenario.TimelineEnd.ToDuration();
        all.Add(new Happening(calm, 3, all.Count, BeginCalm));
        all.Add(new Happening(calm + scenario.Calm.ToDuration(), 4, all.Count, () => Over = true));
        all.Sort();
        return all;
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

    private readonly record struct Happening(SimTime At, int Rank, int Number, Action Play) : IComparable<Happening>
    {
        public int CompareTo(Happening other)
        {
            int order = At.CompareTo(other.At);
            if (order == 0) order = Rank.CompareTo(other.Rank);
            return order != 0 ? order : Number.CompareTo(other.Number);
        }
    }
}
