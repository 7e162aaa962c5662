using System.Diagnostics;
using System.Globalization;
using SleepSim.Harness;
using SleepSim.Harness.Net;
using SleepSim.Scenarios;
using SleepSim.WireGuard;

namespace SleepSim.Benchmarks;

/// <summary>How many random scenarios one core runs in a second with the real cryptography, and how much of that time
/// the cryptography of engine and gateway takes.</summary>
internal static class ScenarioRate
{
    private const int Scenarios = 200;
    private const int Operations = 10;
    private const int Rounds = 5;

    public static void Measure(TextWriter output)
    {
        Scenario[] scenarios =
            [.. Enumerable.Range(0, Scenarios).Select(i => ScenarioGenerator.Generate(1, i, Operations))];
        WireGuardEngineFactory engine = new(RecoveryPolicy.Resilient);
        Measurement rate = Measurement.MedianOf(Rounds, Scenarios, () => Run(scenarios, engine));
        double simulated = scenarios.Sum(scenario => Simulation.Run(scenario, engine).Measures.Simulated / 1e9);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Operations}-operation scenarios, one core   {rate.PerSecond:N0}/s, {rate.BytesEach / 1024:N0} KiB each, "
            + $"{simulated / Scenarios * rate.PerSecond:N0} s simulated a second"));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"share of the cryptography           {Share(scenarios):P0}"));
    }

    private static void Run(Scenario[] scenarios, WireGuardEngineFactory engine)
    {
        foreach (Scenario scenario in scenarios) Simulation.Run(scenario, engine);
    }

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
