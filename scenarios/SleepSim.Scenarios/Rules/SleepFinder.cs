namespace SleepSim.Scenarios;

/// <summary>Finds the sleeps of a timeline in one pass: those that are asked for, and those of a closed lid.</summary>
internal sealed class SleepFinder
{
    private readonly HostProfile _host;
    private readonly List<SleepSpan> _sleeps = [];
    private PowerSource _source;

    /// <summary>A closed lid that a display keeps from putting the machine to sleep.</summary>
    private int? _lidAwake;

    private SleepFinder(HostProfile host)
    {
        _host = host;
        _source = host.PowerSource;
    }

    /// <summary>In the order in which they begin.</summary>
    public static IReadOnlyList<SleepSpan> Find(Scenario scenario)
    {
        var finder = new SleepFinder(scenario.Host);
        for (int i = 0; i < scenario.Timeline.Count; i++)
            finder.Visit(scenario.Timeline, i);
        return finder._sleeps;
    }

    /// <summary>P14; logind does not look at the power source (Y2).</summary>
    private bool DisplayKeepsAwake
        => _host.ExternalDisplay && (_source == PowerSource.Mains || _host.Platform == Platform.Linux);

    private void Visit(IReadOnlyList<Step> steps, int index)
    {
        Step step = steps[index];
        switch (step.Operation)
        {
            case Sleep sleep:
                TimeSpan hardwareFrom = step.At + (sleep.Linger ?? _host.Linger);
                _sleeps.Add(new SleepSpan(index, index, step.At, hardwareFrom, step.End, sleep.Depth));
                break;
            case DarkWake { Then: AfterDarkWake.FullWake }:
                Promote(steps, index);
                break;
            case LidClosed when IsAsleep(step.At):
                break;
            case LidClosed when DisplayKeepsAwake:
                _lidAwake = index;
                break;
            case LidClosed:
                AddClamshell(steps, index, index);
                break;
            case PowerSourceChange change:
                _source = change.To;
                if (_lidAwake is { } lid && !DisplayKeepsAwake && step.At < steps[lid].End)
                    AddClamshell(steps, lid, index);
                break;
            default:
                break;
        }
    }

    private bool IsAsleep(TimeSpan at) => _sleeps.Count > 0 && at < _sleeps[^1].To;

    private void AddClamshell(IReadOnlyList<Step> steps, int lid, int begin)
    {
        _lidAwake = null;
        TimeSpan from = steps[begin].At;
        _sleeps.Add(new SleepSpan(lid, begin, from, from, steps[lid].End, SleepDepth.Normal));
    }

    private void Promote(IReadOnlyList<Step> steps, int dark)
    {
        if (IsAsleep(steps[dark].At) && _sleeps[^1].Promoted is null && steps[_sleeps[^1].Step].Operation is Sleep)
            _sleeps[^1] = _sleeps[^1] with { To = steps[dark].End, Promoted = dark };
    }
}
