using System.Diagnostics;
using System.Globalization;
using SleepSim.Harness;
using SleepSim.Harness.Net;
using SleepSim.Scenarios;
using SleepSim.WireGuard;

namespace SleepSim.Benchmarks;

/// <summary>How many random scenarios one core draws and runs in a second, with the real cryptography and with the
/// stand-in, and how much of the time the real one takes at both ends.</summary>
internal static class ScenarioRate
{
    private const int Operations = 20;
    private const int Rounds = 5;

    // So many that a round takes seconds.
    private const int RealScenarios = 200;
    private const int StandInScenarios = 1000;

    public static void Measure(TextWriter output)
    {
        Scenario[] scenarios = [.. Enumerable.Range(0, StandInScenarios).Select(Draw)];
        Scenario[] few = scenarios[..RealScenarios];
        TestedEngine engine = TestedEngine.Of(new WireGuardEngineFactory(RecoveryPolicy.Resilient));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{Operations}-operation scenarios, one core      scenarios/s   KiB each"));
        Print(output, "drawn, not run", Measurement.MedianOf(Rounds, StandInScenarios, DrawAll));
        Print(output, "real cryptography", Rate(engine, few, Cryptography.Real));
        Print(output, "stand-in", Rate(engine, scenarios, Cryptography.StandIn));
        double simulated = few.Average(scenario => Simulated(engine, scenario));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"simulated time of one                 {simulated,11:N0} s"));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"share of the real cryptography        {Share(few),11:P0}"));
    }

    private static Scenario Draw(int index) => ScenarioGenerator.Generate(1, index, Operations);

    private static void DrawAll()
    {
        for (int i = 0; i < StandInScenarios; i++) Draw(i);
    }

    private static Measurement Rate(TestedEngine engine, Scenario[] scenarios, Cryptography cryptography) =>
        Measurement.MedianOf(Rounds, scenarios.Length, () =>
        {
            foreach (Scenario scenario in scenarios) engine.Run(scenario, cryptography);
        });

    private static void Print(TextWriter output, string what, Measurement rate) =>
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what,-35}   {rate.PerSecond,11:N0}   {rate.BytesEach / 1024,8:N0}"));

    private static double Simulated(TestedEngine engine, Scenario scenario) =>
        engine.Run(scenario, Cryptography.StandIn).Measures.Simulated / 1e9;

    private static double Share(Scenario[] scenarios)
    {
        CryptographyTime time = new();
        WireGuardEngineFactory engine = new(RecoveryPolicy.Resilient, () => new TimedPrimitives(time));
        long start = Stopwatch.GetTimestamp();
        foreach (Scenario scenario in scenarios)
            Simulation.Run(scenario, engine, new WireGuardFarEndFactory(() => new TimedPrimitives(time)));
        return time.Total / Stopwatch.GetElapsedTime(start);
    }
}
