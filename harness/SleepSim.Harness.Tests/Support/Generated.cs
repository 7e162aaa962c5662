using SleepSim.Contract;
using SleepSim.Scenarios;

namespace SleepSim.Harness.Tests;

/// <summary>What the generator thinks of, for laws that hold whatever happens.</summary>
internal static class Generated
{
    private const int Count = 100;

    /// <summary>A hundred runs, shared between engines that behave differently.</summary>
    public static IEnumerable<Recording> Runs()
    {
        ITunnelEngineFactory[] engines = [World.Resilient, World.DisconnectOnSleep, World.Naive, World.WaitForPath];
        for (int i = 0; i < Count; i++)
        {
            Recording recording = new();
            Scenario scenario = ScenarioGenerator.Generate(770_262, i);
            recording.Result = Simulation.Run(scenario, engines[i % engines.Length], recording);
            yield return recording;
        }
    }

    /// <summary>Which run it was, for messages.</summary>
    public static string Of(Recording run) => $"{run.Result.Scenario.Name} with {run.Result.Engine}";
}
