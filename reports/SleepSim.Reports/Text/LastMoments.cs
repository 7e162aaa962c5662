using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>What happened last before a rule was violated: a few lines that a person cares about.</summary>
public static class LastMoments
{
    private const int LinesMax = 12;
    private const char NotTold = '…';

    /// <summary>The lines.</summary>
    /// <param name="trace">The whole run.</param>
    /// <param name="at">When the rule was violated, in nanoseconds since the run began.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<TraceRecord> trace, long at)
    {
        TraceRecord[] until = [.. trace.TakeWhile(record => record.At <= at)];
        return
        [
            .. TextTimeline.Lines(until, TextTimelineOptions.All with { Last = LinesMax })
                .Where(line => !line.StartsWith(NotTold)),
        ];
    }
}
