using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>Finds the moments of a run at which something changes. What goes on as before (answered echoes, unanswered
/// echoes one after the other, routine handshakes, data, timers) is no moment.</summary>
internal static class Moments
{
    /// <summary>At most this for what happens in dark wakes, unless a rule was broken there.</summary>
    public const int DarkWakeMax = 200;

    /// <summary>The least weight of a full wake, or what matters as much.</summary>
    public const int Wake = 1_000;

    private const int FirstOfRule = 20_000, Violated = 10_000;
    private const int NeverRecovered = 6_000, Recovered = 2_000, RecoveredMax = 5_000;
    private const int Edge = 1_500, Status = 1_000, Failure = 800, Small = 400, Routine = 0;
    private const long WholeRecoveryMax = 15_000_000_000;
    private const long Centisecond = 10_000_000;

    /// <summary>The moments of a run in order of time.</summary>
    public static List<Moment> Of(RunView run)
    {
        List<Moment> moments = [new Moment(0, 0, Edge), new Moment(run.End, run.End, Edge)];
        foreach (TraceRecord record in run.Records)
        {
            int weight = Weight(record);
            if (weight > Routine) moments.Add(At(run, record.At, weight));
        }

        foreach (Disturbance fault in run.Disturbances) moments.Add(At(run, fault.To, Small));
        AddEchoes(moments, run);
        AddViolations(moments, run);
        foreach (Bracket bracket in RecoveryBrackets.Of(run)) AddRecovery(moments, bracket);
        moments.Sort(static (left, right) =>
            left.From != right.From ? left.From.CompareTo(right.From) : left.To.CompareTo(right.To));
        return moments;
    }

    private static int Weight(TraceRecord record)
    {
        switch (record)
        {
            case EngineTold told:
                return ToldText.Short(told.Event) is null ? Routine : Small;
            case PowerChanged { State: PowerState.FullWake }:
                return Wake;
            case StatusChanged:
                return Status;
            case EngineFaulted or StaleCall:
                return NeverRecovered;
            case SocketErred or EngineCompleted { Error: not null }:
                return Failure;
            case PowerChanged or SleepAnnounced or SleepCancelled or InterfaceChanged or NetworkUsable or GatewayChanged
                or NatMappingsLost or OperationStarted or PhaseChanged or EngineCreated or EngineDiscarded
                or StartRequested or SettingsInForce or ProviderEnded or SessionErred or CallbackFaulted or RuleMatched
                or WallClockSet or RunEnded:
                return Small;
            default:
                return Routine;
        }
    }

    // An echo is news when its fate differs from that of the one before.
    private static void AddEchoes(List<Moment> moments, RunView run)
    {
        Echo? before = null;
        foreach (Echo echo in run.Echoes)
        {
            if (echo.Pending) continue;
            bool news = before is null || before.Route != echo.Route || before.Unanswered != echo.Unanswered
                || before.Late != echo.Late;
            if (news) moments.Add(At(run, echo.Late ? echo.SentAt : echo.AnsweredAt ?? echo.SentAt, Small));
            before = echo;
        }
    }

    private static void AddViolations(List<Moment> moments, RunView run)
    {
        SortedSet<string> rules = new(StringComparer.Ordinal);
        foreach (Violation violation in run.Violations)
        {
            int weight = rules.Add(violation.Rule) ? FirstOfRule : Violated;
            moments.Add(new Moment(violation.At, violation.At, weight));
        }
    }

    private static void AddRecovery(List<Moment> moments, Bracket bracket)
    {
        long length = bracket.To - bracket.From;
        int weight = bracket.Recovered
            ? (int)Math.Min(RecoveredMax, Recovered + length / Centisecond)
            : NeverRecovered;
        if (length <= WholeRecoveryMax)
        {
            moments.Add(new Moment(bracket.From, bracket.To, weight));
            return;
        }

        moments.Add(new Moment(bracket.From, bracket.From, weight));
        moments.Add(new Moment(bracket.To, bracket.To, weight));
    }

    private static Moment At(RunView run, long at, int weight)
    {
        PowerSpan power = run.PowerAt(at);
        bool awake = power.State == PowerState.FullWake
            || (power.From == at && power.From > 0 && run.PowerAt(at - 1).State == PowerState.FullWake);
        return new Moment(at, at, awake ? weight : Math.Min(weight, DarkWakeMax));
    }
}
