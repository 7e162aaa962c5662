using SleepSim.Harness;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Live;

/// <summary>Takes the trace of a live run before the judges and meters of the simulator.</summary>
internal static class LiveJudging
{
    /// <summary>What came of the run.</summary>
    /// <param name="scenario">As played.</param>
    /// <param name="engine">The engine.</param>
    /// <param name="records">In order.</param>
    /// <param name="leaked">Numbers of the echoes that passed in clear.</param>
    public static LiveResult Conclude(
        Scenario scenario, LiveEngine engine, IReadOnlyList<TraceRecord> records, IReadOnlySet<int> leaked)
    {
        Audience audience = new(scenario);
        CoverageMeter coverage = new(new CoverageCatalogue([]));
        TraceHash hash = new();
        TraceRecord[] trace = [.. records.Select(record => Seen(record, leaked))];
        foreach (TraceRecord record in trace)
        {
            record.AddTo(hash);
            audience.Take(record);
            coverage.Take(record);
        }

        RunResult result = new(
            scenario,
            engine.Name,
            LiveInvariants.Of(audience.Bench.Conclude(), engine),
            audience.Symptoms.Symptoms,
            audience.Recoveries.Recoveries,
            audience.Measures.Conclude(trace.Length, events: 0),
            coverage.Conclude(),
            hash.Digest());
        return new LiveResult(result, trace);
    }

    // Which way an echo went is known when the capture has been read.
    private static TraceRecord Seen(TraceRecord record, IReadOnlySet<int> leaked) => record switch
    {
        EchoSent echo when leaked.Contains(echo.Echo) => echo with { Route = Route.Physical },
        EchoAnswered echo when leaked.Contains(echo.Echo) => echo with { Route = Route.Physical },
        _ => record,
    };
}
