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
    /// <summary>It was sent into the tunnel and lost.</summary>
    public bool Unanswered => AnsweredAt is null && !Pending && Route == Route.Tunnel;
}
