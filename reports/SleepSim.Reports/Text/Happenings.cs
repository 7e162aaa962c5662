using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>Turns a trace into lines: words for every record worth telling, the same happening again and again folded
/// into one.</summary>
internal static class Happenings
{
    public static List<Happening> Of(RunView run, out int untold)
    {
        untold = 0;
        int echo = 0;
        List<Happening> told = [];
        Fold fold = new(told);
        foreach (TraceRecord record in run.Records)
        {
            switch (record)
            {
                case EchoSent:
                    Echo sent = run.Echoes[echo++];
                    if (EchoWords(sent) is { } lost) fold.Add(record.At, "Echoes", lost);
                    break;
                case EchoAnswered { Route: Route.Tunnel } answer:
                    fold.AddTimed(record.At, "Echoes", "answered", answer.RoundTrip);
                    break;
                case EchoAnswered answer:
                    fold.AddTimed(record.At, "Echoes", "answered outside the tunnel", answer.RoundTrip);
                    break;
                default:
                    if (RecordText.Of(record) is var (lane, words)) fold.Add(record.At, lane, words);
                    else untold++;
                    break;
            }

            if (record is PowerChanged { State: PowerState.Asleep }) AddSleep(fold, run.PowerAt(record.At));
        }

        fold.Finish();
        return told;
    }

    private static void AddSleep(Fold fold, PowerSpan sleep)
    {
        if (sleep.State == PowerState.Asleep)
            fold.Add(sleep.From, "", "asleep " + HumanDuration.Format(sleep.To - sleep.From));
    }

    private static string? EchoWords(Echo echo) => echo.Route switch
    {
        Route.Tunnel => echo.Unanswered ? "unanswered" : null,
        Route.Physical => "sent outside the tunnel",
        Route.Blocked => "blocked by the kill switch",
        Route.None => "no route",
        _ => throw new ArgumentOutOfRangeException(nameof(echo), echo.Route, "Expected a route."),
    };
}
