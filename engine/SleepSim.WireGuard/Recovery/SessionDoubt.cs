using SleepSim.Contract;

namespace SleepSim.WireGuard;

/// <summary>Whether the tunnel is known to pass packets. Doubt begins with a sleep, a wake, a path change, a dead
/// socket or a silent peer; it ends with anything the peer authenticated. While it lasts the tunnel is
/// reasserting.</summary>
internal sealed class SessionDoubt(RetrySchedule? schedule)
{
    // No answer yet says how far away the peer is.
    private static readonly Duration UnknownRoundTrip = Duration.FromSeconds(1);

    private int _retries;
    private Duration _wait;
    private Duration _localWait;

    public bool Active { get; private set; }

    /// <summary>The early retries are used up, and nothing is planned.</summary>
    public bool RetriesOver => schedule is not null && Active && NextRetry is null;

    /// <summary>When to retry the handshake; null while that is left to the protocol.</summary>
    public Duration? NextRetry { get; private set; }

    /// <summary>Begins, or goes on as it is.</summary>
    public void Begin() => Active = true;

    /// <summary>A handshake was just sent for a fresh cause: the fast retries begin anew.</summary>
    /// <param name="now">The time of the attempt.</param>
    /// <param name="roundTrip">How long the last handshake took; null before the first.</param>
    public void Attempted(Duration now, Duration? roundTrip)
    {
        Active = true;
        if (schedule is null) return;
        _retries = 0;
        _localWait = schedule.Local;
        _wait = roundTrip is { } known ? Duration.Max(schedule.First, known * 2) : UnknownRoundTrip;
        NextRetry = now + _wait;
    }

    /// <summary>A retry was made; says when the next one is due.</summary>
    public void Retried(Duration now)
    {
        if (schedule is null) return;
        NextRetry = null;
        if (_retries >= schedule.Fast - 1) return;
        _retries++;
        _wait *= 2;
        NextRetry = now + _wait;
    }

    /// <summary>The system refused the attempt: try again soon, and less soon each time.</summary>
    public void Refused(Duration now)
    {
        Active = true;
        if (schedule is null || _localWait > schedule.Slow) return;
        Duration soon = now + _localWait;
        if (NextRetry is not { } planned || soon < planned) NextRetry = soon;
        _localWait *= 2;
    }

    /// <summary>Nothing else is under way: retry slowly, for as long as the doubt lasts (L8).</summary>
    public void RetrySlowly(Duration now)
    {
        if (schedule is not null) NextRetry = now + schedule.Slow;
    }

    public void End()
    {
        Active = false;
        NextRetry = null;
    }
}
