using SleepSim.Scenarios;

namespace SleepSim.Live;

/// <summary>Makes long sleeps shorter where a scenario allows it: what nobody does anything in is left out.</summary>
internal static class LiveSleeps
{
    /// <summary>Why sleeps cannot be made as short as the scenario allows.</summary>
    public static IEnumerable<ScenarioProblem> Problems(Scenario scenario)
    {
        if (scenario.Live.LongestSleep is not { } longest) yield break;
        foreach (Step sleep in LongSleeps(scenario, longest))
        {
            for (int i = 0; i < scenario.Timeline.Count; i++)
            {
                Step step = scenario.Timeline[i];
                bool reaches = (step.At > sleep.At + longest && step.At < sleep.End)
                    || (step.Operation is not Sleep && step.At < sleep.End && step.End > sleep.At + longest);
                if (reaches) yield return new ScenarioProblem(
                    i,
                    $"{ScenarioWriter.Describe(step.Operation)} in a part of a sleep that is left out",
                    $"it within the first {DurationText.Format(longest)} of the sleep (live.longest-sleep)");
            }
        }
    }

    /// <summary>The scenario with its sleeps as they are played, and how much was left out of them.</summary>
    public static (Scenario Played, TimeSpan LeftOut) Shorten(Scenario scenario)
    {
        if (scenario.Live.LongestSleep is not { } longest) return (scenario, TimeSpan.Zero);
        TimeSpan leftOut = TimeSpan.Zero;
        List<Step> played = [];
        Step? open = null;
        foreach (Step step in scenario.Timeline)
        {
            if (open is not null && step.At >= open.End)
            {
                leftOut += open.Operation.Length - longest;
                open = null;
            }

            Step moved = step with { At = step.At - leftOut };
            if (step.Operation is Sleep sleep && sleep.For > longest)
            {
                open = step;
                moved = moved with { Operation = sleep with { For = longest } };
            }

            played.Add(moved);
        }

        if (open is not null) leftOut += open.Operation.Length - longest;
        return (scenario with { Timeline = played }, leftOut);
    }

    private static IEnumerable<Step> LongSleeps(Scenario scenario, TimeSpan longest) =>
        scenario.Timeline.Where(step => step.Operation is Sleep sleep && sleep.For > longest);
}
