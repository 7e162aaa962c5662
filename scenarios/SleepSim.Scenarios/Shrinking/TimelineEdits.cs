namespace SleepSim.Scenarios;

/// <summary>Changes of a timeline that keep its order, and what hangs together together.</summary>
internal static class TimelineEdits
{
    /// <summary>Without some steps, and without those that have no place any more: a dark wake whose sleep is gone,
    /// traffic whose dark wake is gone.</summary>
    public static Scenario Drop(Scenario scenario, Func<int, bool> isDropped)
    {
        Scenario trimmed = TrimSleeps(scenario);
        Scenario rest = trimmed with { Timeline = [.. trimmed.Timeline.Where((_, step) => !isDropped(step))] };
        while (rest.Timeline.Count > 0 && ScenarioRules.Check(rest) is [{ Step: not null }, ..] problems)
        {
            int[] homeless = [.. problems.Select(problem => problem.Step).OfType<int>()];
            rest = rest with { Timeline = [.. rest.Timeline.Where((_, step) => !homeless.Contains(step))] };
        }

        return rest;
    }

    /// <summary>Without the time of some sleeps: what happens in it happens when they would begin.</summary>
    public static Scenario CutSleeps(Scenario scenario, Func<int, bool> isCut)
    {
        Scenario cut = TrimSleeps(scenario);
        foreach (SleepSpan sleep in SleepFinder.Find(cut).Reverse().Where(sleep => isCut(sleep.Step)))
            cut = Cut(cut, sleep.From, sleep.To);
        return cut;
    }

    /// <summary>With no more than a limit between any two moments that follow each other.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="moments">At which anything in it begins or ends, in order.</param>
    /// <param name="limit">The limit.</param>
    public static Scenario Limit(Scenario scenario, IReadOnlyList<TimeSpan> moments, TimeSpan limit)
    {
        // From the back, so that the moments in front stay where they are.
        for (int i = moments.Count - 2; i >= 0; i--)
        {
            if (moments[i + 1] - moments[i] > limit)
                scenario = Cut(scenario, moments[i] + limit, moments[i + 1]);
        }

        return scenario;
    }

    public static Scenario Replace(Scenario scenario, int step, Operation operation)
        => With(scenario, step, scenario.Timeline[step] with { Operation = operation });

    /// <summary>Two sleeps in a row become one that lasts until the second ends, with the dark wakes of both.</summary>
    /// <returns>The scenario itself when the step is no sleep or none follows.</returns>
    public static Scenario MergeSleeps(Scenario scenario, int step)
    {
        IReadOnlyList<SleepSpan> sleeps = SleepFinder.Find(scenario);
        int index = sleeps.ToList().FindIndex(sleep => sleep.Step == step);
        if (index < 0 || index + 1 >= sleeps.Count)
            return scenario;

        SleepSpan first = sleeps[index];
        SleepSpan second = sleeps[index + 1];
        if (!IsSleep(scenario, first) || !IsSleep(scenario, second))
            return scenario;
        var steps = scenario.Timeline.ToList();
        if (first.Promoted is { } promoted)
            steps[promoted] = steps[promoted] with { Operation = Demote(steps[promoted].Operation) };
        steps[step] = WithLength(steps[step], second.To - first.From);
        steps.RemoveAt(second.Step);
        return scenario with { Timeline = steps };
    }

    /// <summary>Every sleep says for how long it really lasts, also when a promoted dark wake ends it.</summary>
    public static Scenario TrimSleeps(Scenario scenario)
    {
        var steps = scenario.Timeline.ToList();
        foreach (SleepSpan sleep in SleepFinder.Find(scenario).Where(sleep => IsSleep(scenario, sleep)))
            steps[sleep.Step] = WithLength(steps[sleep.Step], sleep.To - sleep.From);
        return scenario with { Timeline = steps };
    }

    /// <summary>Takes a piece out of time: what lies behind it moves forward, what lies across it gets shorter, what
    /// lies in it happens at its beginning.</summary>
    public static Scenario Cut(Scenario scenario, TimeSpan from, TimeSpan to)
    {
        TimeSpan Moved(TimeSpan time) => time <= from ? time : time >= to ? time - (to - from) : from;
        return scenario with
        {
            Timeline = [.. scenario.Timeline.Select(step =>
                WithLength(step with { At = Moved(step.At) }, Moved(step.End) - Moved(step.At)))],
        };
    }

    /// <summary>An operation with another length; what is repeated comes closer together.</summary>
    public static Step WithLength(Step step, TimeSpan length) => step with
    {
        Operation = step.Operation switch
        {
            LastingOperation lasting => lasting with { For = length },
            PathFlurry flurry => flurry with { Every = TimeSpan.FromTicks(length.Ticks / flurry.Count) },
            OwnPathEcho echo => echo with { Every = TimeSpan.FromTicks(length.Ticks / echo.Count) },
            InterfaceFlap flap => flap with { Every = TimeSpan.FromTicks(length.Ticks / flap.Count) },
            InstantOperation => step.Operation,
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "No such operation"),
        },
    };

    private static bool IsSleep(Scenario scenario, SleepSpan sleep)
        => scenario.Timeline[sleep.Step].Operation is Sleep;

    private static Operation Demote(Operation operation)
        => operation is DarkWake dark ? dark with { Then = AfterDarkWake.Sleep } : operation;

    private static Scenario With(Scenario scenario, int index, Step step)
    {
        var steps = scenario.Timeline.ToList();
        steps[index] = step;
        return scenario with { Timeline = steps };
    }
}
