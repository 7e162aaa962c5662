namespace SleepSim.Scenarios;

/// <summary>What every scenario must keep to, wherever it comes from: a file, a power log, a generator, a shrinker.
/// Bounds first; what a timeline may hold is judged only when they are kept.</summary>
public static class ScenarioRules
{
    private const int ProblemsMax = 20;

    private static readonly ScalarFormat<TimeSpan> _time = Formats.Duration(TimeSpan.Zero, Scenario.MaxLength);

    /// <summary>Checks everything.</summary>
    /// <returns>At most 20 problems; none when the scenario is legal.</returns>
    public static IReadOnlyList<ScenarioProblem> Check(Scenario scenario)
    {
        List<ScenarioProblem> bounds = [.. Bounds(scenario).Take(ProblemsMax)];
        if (bounds.Count > 0)
            return bounds;

        var view = new TimelineView(scenario);
        IEnumerable<ScenarioProblem> problems = HostRules.Problems(scenario.Host)
            .Concat(Rules(scenario.Vpn))
            .Concat(view.Steps.SelectMany((_, step) => TimelineRules.All.Select(rule => rule(view, step)))
                .OfType<ScenarioProblem>())
            .Concat(Length(scenario, view))
            .Concat(Played(view));
        return [.. problems.Take(ProblemsMax)];
    }

    /// <summary>Whether there is nothing to complain of.</summary>
    public static bool IsLegal(Scenario scenario) => Check(scenario).Count == 0;

    private static IEnumerable<ScenarioProblem> Bounds(Scenario scenario)
    {
        foreach (FieldProblem problem in ScenarioShape.Table.Problems(scenario))
            yield return new ScenarioProblem(null, $"{problem.Key}: {problem.Found}", problem.Expected);
        for (int i = 0; i < Math.Min(scenario.Timeline.Count, Scenario.MaxSteps); i++)
        {
            Step step = scenario.Timeline[i];
            if (!_time.Allows(step.At))
                yield return new ScenarioProblem(i, $"the time {_time.Found(step.At)}", _time.Expected);
            OperationShape shape = OperationShapes.Of(step.Operation);
            foreach (FieldProblem problem in shape.Problems(step.Operation))
                yield return new ScenarioProblem(i, $"{shape.Key}, {problem.Key}: {problem.Found}", problem.Expected);
        }
    }

    private static IEnumerable<ScenarioProblem> Length(Scenario scenario, TimelineView view)
    {
        TimeSpan length = view.End + scenario.Calm;
        if (length > Scenario.MaxLength)
        {
            yield return new ScenarioProblem(
                view.Steps.Count > 0 ? view.Steps.Count - 1 : null,
                $"a scenario that lasts {DurationText.Format(length)} with its calm phase",
                $"one that lasts at most {MaxLengthText}");
        }
    }

    private static IEnumerable<ScenarioProblem> Rules(VpnProfile vpn)
        => OnDemandRules.Problems(vpn.Rules)
            .Select(problem => problem with { Found = $"vpn.{problem.Found}", Field = $"vpn.{problem.Field}" });

    /// <summary>What is played is bounded as what is written.</summary>
    private static IEnumerable<ScenarioProblem> Played(TimelineView view)
    {
        int room = Scenario.MaxSteps - view.Steps.Count;
        if (view.Naps.Count <= room)
            yield break;
        TimeSpan at = view.Naps[room].At;
        SleepSpan sleep = view.Sleeps.Last(sleep => sleep.From <= at);
        string every = DurationText.Format(view.Host.NapEvery ?? TimeSpan.Zero);
        yield return Refusal.Of(
            view, sleep.Step,
            FormattableString.Invariant(
                $", with which dark wakes of the system's own, every {every}, exceed {Scenario.MaxSteps} steps"),
            "shorter sleeps, a longer host.nap-every, or no host.power-nap");
    }

    private static string MaxLengthText => DurationText.Format(Scenario.MaxLength);
}
