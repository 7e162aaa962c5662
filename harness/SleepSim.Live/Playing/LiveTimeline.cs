using SleepSim.Harness.Mac;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Live;

/// <summary>Puts a timeline before a scheduler, in the order in which the simulator plays it.</summary>
internal static class LiveTimeline
{
    private const int EndRank = 0;
    private const int BeginRank = 1;
    private const int EndOfInstantRank = 2;
    private const int CalmRank = 3;
    private const int OverRank = 4;

    /// <summary>Arranges everything from now on.</summary>
    public static void Arrange(Scenario scenario, LiveMachine machine, LiveScheduler scheduler, LiveTrace trace)
    {
        long now = scheduler.Now;
        for (int i = 0; i < scenario.Timeline.Count; i++)
        {
            (Step step, int number) = (scenario.Timeline[i], i);
            scheduler.At(now + Nanoseconds(step.At), BeginRank, () =>
            {
                trace.Add(new OperationStarted(trace.Now, number, ScenarioWriter.Describe(step.Operation)));
                machine.Begin(step.Operation);
            });
            scheduler.At(
                now + Nanoseconds(step.End),
                step.End > step.At ? EndRank : EndOfInstantRank,
                () => machine.End(step.Operation));
        }

        long calm = now + Nanoseconds(scenario.TimelineEnd);
        scheduler.At(calm, CalmRank, () =>
        {
            trace.Add(new PhaseChanged(trace.Now, RunPhase.Calm));
            machine.CalmDown();
        });
        scheduler.At(calm + Nanoseconds(scenario.Calm), OverRank, () => scheduler.Over = true);
    }

    private static long Nanoseconds(TimeSpan span) => span.ToDuration().Nanoseconds;
}
