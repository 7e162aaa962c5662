using SleepSim.Contract;

namespace SleepSim.WireGuard;

/// <summary>How handshakes are retried while the tunnel is in doubt, sooner than the protocol itself would. Peers
/// accept one initiation in 20 ms (W4); an answer to an earlier initiation is void once a later one is sent, so the
/// waits grow past any round trip.</summary>
/// <param name="First">The first wait; at least twice the last handshake's round trip is taken instead.</param>
/// <param name="Fast">How many retries, each after twice the wait before. Bounded, for the battery and the peer
/// (S7).</param>
/// <param name="Local">The first wait after an attempt that the system itself refused (N1–N3): nothing went out, so
/// it costs the peer nothing; each further one is twice as long.</param>
/// <param name="Suspicion">How long data may stay unanswered before the peer is asked for a new session: sooner than
/// the protocol's 15 s (W5), later than any round trip.</param>
/// <param name="Slow">The wait between retries once the protocol has given up, and while there is no path: a path
/// update may have been lost (N22).</param>
public sealed record RetrySchedule(Duration First, int Fast, Duration Local, Duration Suspicion, Duration Slow);
