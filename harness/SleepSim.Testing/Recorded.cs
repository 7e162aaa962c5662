using SleepSim.Campaigns;
using SleepSim.Harness;
using SleepSim.Reports;
using SleepSim.Scenarios;
using SleepSim.Traces;
using Finding = SleepSim.Harness.Finding;

namespace SleepSim.Testing;

/// <summary>A run with its trace, and with what the engine threw. With the real cryptography.</summary>
internal sealed record Recorded(RunResult Result, IReadOnlyList<TraceRecord> Trace, string Thrown)
{
    /// <exception cref="EngineStuckException">The run has no end; with its trace.</exception>
    public static Recorded Run(Scenario scenario, PropertyOptions options)
    {
        RecordKeeper trace = new();
        ThrownKeeper thrown = new();
        CallWatch calls = new(options.Patience);
        TestedEngine engine = options.Tested(calls, thrown);
        try
        {
            RunResult result = calls.Run(() => engine.Run(scenario, Cryptography.Real, trace));
            return new Recorded(result, trace.Kept, thrown.Text);
        }
        catch (EngineStuckException e)
        {
            // Its thread may add to the trace still.
            throw new EngineStuckException(e.Call) { Trace = [.. trace.Kept.Take(trace.Kept.Count)] };
        }
    }

    /// <summary>Whether the same rule is violated for the same cause.</summary>
    public bool Violates(Finding violation) => Result.Verdict.Violations.Any(
        finding => finding.Invariant == violation.Invariant && Cause.Of(finding.Reason) == Cause.Of(violation.Reason));

    /// <summary>Tells all that happened, line by line.</summary>
    public void WriteStory(TextWriter output) => output.Write(TextTimeline.Render(Trace, TextTimelineOptions.All));
}
