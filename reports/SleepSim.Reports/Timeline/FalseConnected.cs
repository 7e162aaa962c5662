using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>Where the status says connected and nothing passes: from the first of at least two unanswered echoes in a
/// row to the next answer, while the status stays connected and the machine does not sleep.</summary>
/// <remarks>For the eye only. The seconds that count are the harness's; one lost echo is not a lie.</remarks>
internal static class FalseConnected
{
    public static List<Span> Of(RunView run, IReadOnlyList<Span> status)
    {
        List<(long From, long To)> silences = Silences(run);
        List<Span> spans = [];
        int next = 0;
        foreach (Span connected in status.Where(static span => span.Tone == Tone.Connected))
        {
            while (next < silences.Count && silences[next].To <= connected.From) next++;
            for (int i = next; i < silences.Count && silences[i].From < connected.To; i++)
            {
                long from = Math.Max(silences[i].From, connected.From), to = Math.Min(silences[i].To, connected.To);
                AddAwake(spans, run, from, to);
            }
        }

        return spans;
    }

    private static List<(long From, long To)> Silences(RunView run)
    {
        List<(long From, long To)> silences = [];
        long? since = null;
        int lost = 0;
        foreach (Echo echo in run.Echoes)
        {
            if (echo.Unanswered)
            {
                since ??= echo.SentAt;
                lost++;
            }
            else if (echo.AnsweredAt is { } answered)
            {
                if (since is { } from && lost > 1) silences.Add((from, answered));
                since = null;
                lost = 0;
            }
        }

        if (since is { } open && lost > 1) silences.Add((open, run.End));
        return silences;
    }

    private static void AddAwake(List<Span> spans, RunView run, long from, long to)
    {
        foreach (PowerSpan power in run.Power)
        {
            if (power.From >= to) break;
            if (power.To <= from || power.State == PowerState.Asleep) continue;
            long begin = Math.Max(from, power.From), end = Math.Min(to, power.To);
            if (spans.Count > 0 && spans[^1].To == begin) spans[^1] = spans[^1] with { To = end };
            else spans.Add(new Span(begin, end, Tone.FalseConnected, "connected, but nothing passes"));
        }
    }
}
