namespace SleepSim.Scenarios;

/// <summary>A timeline, and for each step what the machine is doing when it begins. Meant for steps sorted by time;
/// says something sensible for any.</summary>
internal sealed class TimelineView
{
    private readonly Scenario _scenario;
    private readonly SleepSpan?[] _around;

    public TimelineView(Scenario scenario)
    {
        _scenario = scenario;
        Sleeps = FindSleeps();
        _around = FindAround();
    }

    public IReadOnlyList<Step> Steps => _scenario.Timeline;

    /// <summary>In the order of the timeline.</summary>
    public IReadOnlyList<SleepSpan> Sleeps { get; }

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
        for (int i = step - 1; i > sleep.Step; i--)
        {
            if (Steps[i].Operation is DarkWake && Steps[i].End > Steps[step].At)
                return false;
        }

        return true;
    }

    private List<SleepSpan> FindSleeps()
    {
        var sleeps = new List<SleepSpan>();
        for (int i = 0; i < Steps.Count; i++)
        {
            if (Steps[i].Operation is Sleep sleep)
            {
                TimeSpan linger = sleep.Linger ?? _scenario.Host.Linger;
                sleeps.Add(new SleepSpan(i, Steps[i].At, Steps[i].At + linger, Steps[i].End, null));
            }
            else if (Steps[i].Operation is DarkWake { Then: AfterDarkWake.FullWake }
                && sleeps.Count > 0 && sleeps[^1].Promoted is null && Steps[i].At < sleeps[^1].To)
            {
                sleeps[^1] = sleeps[^1] with { To = Steps[i].End, Promoted = i };
            }
        }

        return sleeps;
    }

    private SleepSpan?[] FindAround()
    {
        var around = new SleepSpan?[Steps.Count];
        int begun = 0;
        for (int i = 0; i < Steps.Count; i++)
        {
            SleepSpan? last = begun == 0 ? null : Sleeps[begun - 1];
            around[i] = last is not null && Steps[i].At < last.To ? last : null;
            if (begun < Sleeps.Count && Sleeps[begun].Step == i)
                begun++;
        }

        return around;
    }
}
