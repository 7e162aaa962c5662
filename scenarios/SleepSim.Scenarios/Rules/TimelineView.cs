namespace SleepSim.Scenarios;

/// <summary>A timeline, and for each step what the machine is doing when it begins. Meant for steps sorted by time;
/// says something sensible for any.</summary>
internal sealed class TimelineView
{
    private readonly SleepSpan?[] _around;
    private readonly Step[] _lids;
    private readonly Step[] _sources;
    private Step[]? _naps;

    public TimelineView(Scenario scenario)
    {
        Scenario = scenario;
        Sleeps = SleepFinder.Find(scenario);
        _around = FindAround();
        _lids = [.. Steps.Where(step => step.Operation is LidClosed)];
        _sources = [.. Steps.Where(step => step.Operation is PowerSourceChange)];
    }

    public Scenario Scenario { get; }

    public HostProfile Host => Scenario.Host;

    public IReadOnlyList<Step> Steps => Scenario.Timeline;

    /// <summary>In the order of the timeline.</summary>
    public IReadOnlyList<SleepSpan> Sleeps { get; }

    /// <summary>The dark wakes of the system's own, in the order of time; at most as many as a timeline may
    /// hold, and one more.</summary>
    public IReadOnlyList<Step> Naps
        => _naps ??= [.. Sleeps.SelectMany(sleep => PowerNaps.Of(this, sleep)).Take(Scenario.MaxSteps + 1)];

    /// <summary>When everything is over.</summary>
    public TimeSpan End
    {
        get
        {
            TimeSpan end = Sleeps.Select(sleep => sleep.To).DefaultIfEmpty().Max();
            foreach (Step step in Steps.Where(step => step.Operation is not Sleep))
                end = step.End > end ? step.End : end;
            return end;
        }
    }

    /// <summary>The sleep, begun by an earlier step, in which this step begins; null when there is none.</summary>
    public SleepSpan? SleepAround(int step) => _around[step];

    /// <summary>Whether the hardware sleeps when this step begins: then nothing on the machine can act.</summary>
    public bool HardwareSleepsAt(int step)
    {
        if (SleepAround(step) is not { } sleep || Steps[step].At < sleep.HardwareFrom)
            return false;
        for (int i = step - 1; i > sleep.Begin; i--)
        {
            if (Steps[i].Operation is DarkWake && Steps[i].End > Steps[step].At)
                return false;
        }

        return LastBefore(Naps, Steps[step].At) is not { } nap || nap.End <= Steps[step].At;
    }

    /// <summary>The steps that begin inside a sleep, after it.</summary>
    public IEnumerable<Step> StepsIn(SleepSpan sleep)
    {
        for (int i = sleep.Begin + 1; i < Steps.Count && Steps[i].At < sleep.To; i++)
            yield return Steps[i];
    }

    /// <summary>What the machine runs on.</summary>
    public PowerSource SourceAt(TimeSpan time)
        => LastBefore(_sources, time) is { Operation: PowerSourceChange change } ? change.To : Host.PowerSource;

    /// <summary>Whether the lid is closed.</summary>
    public bool LidIsClosedAt(TimeSpan time) => LastBefore(_lids, time) is { } lid && lid.End > time;

    /// <summary>The last step, of those in the order of time, that begins at this time or before.</summary>
    private static Step? LastBefore(IReadOnlyList<Step> steps, TimeSpan time)
    {
        int low = 0;
        int high = steps.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (steps[middle].At <= time)
                low = middle + 1;
            else
                high = middle;
        }

        return low == 0 ? null : steps[low - 1];
    }

    private SleepSpan?[] FindAround()
    {
        var around = new SleepSpan?[Steps.Count];
        int begun = 0;
        for (int i = 0; i < Steps.Count; i++)
        {
            SleepSpan? last = begun == 0 ? null : Sleeps[begun - 1];
            around[i] = last is not null && Steps[i].At < last.To ? last : null;
            if (begun < Sleeps.Count && Sleeps[begun].Begin == i)
                begun++;
        }

        return around;
    }
}
