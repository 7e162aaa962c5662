namespace SleepSim.Scenarios;

/// <summary>The dark wakes of the system's own (P10, L28): one each time the machine has slept for long
/// enough.</summary>
internal static class PowerNaps
{
    /// <summary>Those of one sleep. They touch neither the dark wakes that stand in the file nor the end of the
    /// sleep.</summary>
    public static IEnumerable<Step> Of(TimelineView view, SleepSpan sleep)
    {
        if (!view.Host.PowerNap || view.Host.NapEvery is not { } every || sleep.Depth != SleepDepth.Normal)
            yield break;
        Step[] dark = [.. view.StepsIn(sleep).Where(step => step.Operation is DarkWake)];
        int next = 0;
        TimeSpan at = sleep.HardwareFrom + every;
        while (true)
        {
            TimeSpan length = LengthAt(view, at);
            if (next < dark.Length && dark[next].At <= at + length)
            {
                at = dark[next++].End + every;
                continue;
            }

            if (at + length >= sleep.To)
                yield break;
            yield return new Step(at, new DarkWake(length));
            at += length + every;
        }
    }

    /// <summary>P11, P14.</summary>
    private static TimeSpan LengthAt(TimelineView view, TimeSpan time)
        => view.SourceAt(time) == PowerSource.Mains && !view.LidIsClosedAt(time)
            ? view.Host.NapFor
            : view.Host.NapForOnBattery;
}
