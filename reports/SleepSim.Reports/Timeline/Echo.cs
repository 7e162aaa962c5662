using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>An echo request and what became of it; times in nanoseconds since the run began.</summary>
/// <param name="SentAt">When an application sent it.</param>
/// <param name="AnsweredAt">When the answer came; null when none did.</param>
/// <param name="RoundTrip">Nanoseconds from request to answer; zero without an answer.</param>
/// <param name="Route">Which way it went.</param>
/// <param name="Pending">The run ended too soon after it to say that it went unanswered.</param>
internal sealed record Echo(long SentAt, long? AnsweredAt, long RoundTrip, Route Route, bool Pending)
{
    // No way of a scenario without a fault is nearly so slow.
    private const long LateMin = 1_000_000_000;

    /// <summary>It was sent into the tunnel and lost.</summary>
    public bool Unanswered => AnsweredAt is null && !Pending && Route == Route.Tunnel;

    /// <summary>It was answered, but so late that something must have held it back.</summary>
    public bool Late => AnsweredAt is not null && RoundTrip >= LateMin;
}
