using SleepSim.Harness;
using SleepSim.Scenarios;

namespace SleepSim.Campaigns;

/// <summary>Says where two runs differ that should be the same.</summary>
internal static class DeterminismWatch
{
    // What differs now and then may agree for once.
    private const int Tries = 5;

    /// <summary>Runs a scenario again with recording, and compares record by record.</summary>
    public static Divergence Explain(long index, Scenario scenario, TestedEngine engine, Cryptography cryptography)
    {
        RecordKeeper first = new();
        engine.Run(scenario, cryptography, first);
        for (int i = 0; i < Tries; i++)
        {
            if (Compare(first, scenario, engine, cryptography) is { } difference)
                return new Divergence(index, scenario, "two runs of one scenario", difference);
        }

        const string Pair = "the run with the stand-in for the cryptography and the one with the real one";
        RecordDifference? between = cryptography == Cryptography.StandIn
            ? Compare(first, scenario, engine, Cryptography.Real)
            : null;
        return between is null
            ? new Divergence(index, scenario, "two runs of one scenario, and never again", Difference: null)
            : new Divergence(index, scenario, Pair, between);
    }

    private static RecordDifference? Compare(
        RecordKeeper first, Scenario scenario, TestedEngine engine, Cryptography cryptography)
    {
        RecordComparer second = new(first.Kept);
        engine.Run(scenario, cryptography, second);
        return second.Conclude();
    }
}
