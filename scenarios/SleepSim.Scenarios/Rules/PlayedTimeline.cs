namespace SleepSim.Scenarios;

/// <summary>What a machine makes of a timeline: a closed lid becomes a sleep or nothing, and long sleeps are
/// interrupted by dark wakes that stand in no file.</summary>
public static class PlayedTimeline
{
    /// <summary>As a power log gives it.</summary>
    public const string ClamshellReason = "Clamshell Sleep";

    /// <summary>The steps to play, in the order of time; of those that fall together, the dark wakes of the system's
    /// own come first, then the others in the order of the file. There is no <see cref="LidClosed"/> among them. A
    /// pure function.</summary>
    /// <param name="scenario">A legal scenario: then there are at most <see cref="Scenario.MaxSteps"/>.</param>
    public static IReadOnlyList<PlayedStep> Played(Scenario scenario)
    {
        var view = new TimelineView(scenario);
        var played = new List<PlayedStep>(view.Naps.Select(nap => new PlayedStep(null, nap)));
        int next = 0;
        for (int i = 0; i < view.Steps.Count; i++)
        {
            if (view.Steps[i].Operation is not LidClosed)
                played.Add(new PlayedStep(i, view.Steps[i]));
            for (; next < view.Sleeps.Count && view.Sleeps[next].Begin == i; next++)
            {
                if (view.Steps[view.Sleeps[next].Step].Operation is LidClosed)
                    played.Add(Clamshell(view.Sleeps[next]));
            }
        }

        return [.. played.OrderBy(one => one.Step.At)];
    }

    /// <summary>Without a linger: on a closed machine nobody is active (P9, P14).</summary>
    private static PlayedStep Clamshell(SleepSpan sleep)
        => new(sleep.Step, new Step(sleep.From, new Sleep(sleep.To - sleep.From, ClamshellReason, TimeSpan.Zero)));
}
