using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>How awake the machine is, and when it has said that it will sleep.</summary>
internal static class PowerLane
{
    public static Lane Of(RunView run)
    {
        IEnumerable<Span> states = run.Power
            .Select(static span => new Span(span.From, span.To, ToneOf(span.State), WordsOf(span.State)));
        return new Lane("Power", [new Row("", RowSize.Line, [.. states, .. Announced(run)], [])]);
    }

    private static IReadOnlyList<Span> Announced(RunView run)
    {
        SpanTrack announced = new();
        foreach (TraceRecord record in run.Records)
        {
            switch (record)
            {
                case SleepAnnounced:
                    announced.Set(record.At, Tone.FallingAsleep, "going to sleep");
                    break;
                case SleepCancelled or PowerChanged:
                    announced.Set(record.At, null);
                    break;
            }
        }

        return announced.Finish(run.End);
    }

    private static Tone ToneOf(PowerState state) => state switch
    {
        PowerState.FullWake => Tone.FullWake,
        PowerState.DarkWake => Tone.DarkWake,
        PowerState.Asleep => Tone.Asleep,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Expected full wake, dark wake or asleep."),
    };

    private static string WordsOf(PowerState state) => state switch
    {
        PowerState.FullWake => "awake",
        PowerState.DarkWake => "dark wake",
        PowerState.Asleep => "asleep",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Expected full wake, dark wake or asleep."),
    };
}
