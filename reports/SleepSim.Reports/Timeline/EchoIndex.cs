using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>Brings the two ends of every echo together.</summary>
internal static class EchoIndex
{
    // An echo younger than this at the end of the run may still have been on its way.
    private const long PendingMax = 1_000_000_000;

    /// <summary>The echoes of a trace in the order in which they were sent.</summary>
    public static List<Echo> Of(IReadOnlyList<TraceRecord> records, long end)
    {
        Dictionary<int, EchoAnswered> answers = [];
        foreach (TraceRecord record in records)
        {
            if (record is EchoAnswered answer) answers.TryAdd(answer.Echo, answer);
        }

        List<Echo> echoes = [];
        foreach (TraceRecord record in records)
        {
            if (record is not EchoSent sent) continue;
            EchoAnswered? answer = answers.GetValueOrDefault(sent.Echo);
            bool pending = answer is null && end - sent.At < PendingMax;
            echoes.Add(new Echo(sent.At, answer?.At, answer?.RoundTrip ?? 0, answer?.Route ?? sent.Route, pending));
        }

        return echoes;
    }
}
