using SleepSim.Scenarios;

namespace SleepSim.Harness;

/// <summary>About how many events a run schedules: what PCT spreads its change points over. A function of the scenario
/// alone, because the run must be one too; that it is right within a factor of a few is enough.</summary>
internal static class EventEstimate
{
    // Measured over 300 generated scenarios with the resilient engine: an echo is a timer, two datagrams, and deadlines
    // of engine and gateway that are set anew; a step brings callbacks, path updates and a handshake.
    private const long EventsPerEcho = 4;
    private const long EventsPerStep = 30;

    /// <summary>At least one.</summary>
    public static long Of(Scenario scenario)
    {
        IReadOnlyList<PlayedStep> played = PlayedTimeline.Played(scenario);
        TimeSpan awake = scenario.TimelineEnd + scenario.Calm;
        foreach (PlayedStep one in played)
        {
            if (one.Step.Operation is Sleep) awake -= one.Step.Operation.Length;
            if (one.Step.Operation is DarkWake) awake += one.Step.Operation.Length;
        }

        long echoes = Math.Max(0, awake.Ticks) / scenario.Applications.EchoEvery.Ticks;
        return Math.Max(1, (echoes * EventsPerEcho) + (played.Count * EventsPerStep));
    }
}
