namespace SleepSim.Contract;

/// <summary>When an engine wants to be called next, by which clock, and why.</summary>
/// <param name="Clock">The clock that is meant. On <see cref="ClockKind.Uptime"/> it fires late by the time slept
/// (C3); on the others it fires right after a wake if it passed in sleep. No timer fires while asleep (C5).</param>
/// <param name="At">What that clock will show. Never less than the last reading the engine was given.</param>
/// <param name="Reason">A short constant phrase such as <c>handshake retry</c>: a recovery timeline is half
/// explained by why something woke.</param>
public readonly record struct Deadline(ClockKind Clock, Duration At, string Reason);
