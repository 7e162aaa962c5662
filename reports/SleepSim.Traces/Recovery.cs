namespace SleepSim.Traces;

/// <summary>How one recovery went, in nanoseconds since the run began. Null: it did not happen before the next
/// trigger or the end.</summary>
/// <param name="Trigger">What made it necessary.</param>
/// <param name="TriggeredAt">When the machine woke or the path was lost.</param>
/// <param name="UsableAt">When the way to the gateway was usable and the system had let the engine use it.</param>
/// <param name="EngineActedAt">When the engine first sent a datagram after the trigger.</param>
/// <param name="HandshakeAt">When a handshake finished; null when none was needed.</param>
/// <param name="FirstEchoAt">When the first echo sent through the tunnel came back.</param>
/// <param name="OperatingSystem">The part of the operating system: trigger to usable.</param>
/// <param name="Engine">The part of the engine: usable to first echo, less the network's part.</param>
/// <param name="Network">The part of the network: the round trips that were needed.</param>
/// <param name="Limit">What no engine can beat from usable to first echo: a data round trip, and a handshake round
/// trip before it when the session did not outlive the outage. Null when the gateway itself was away meanwhile: then
/// there is no such limit.</param>
public sealed record Recovery(
    RecoveryTrigger Trigger,
    long TriggeredAt,
    long? UsableAt,
    long? EngineActedAt,
    long? HandshakeAt,
    long? FirstEchoAt,
    long OperatingSystem,
    long Engine,
    long Network,
    long? Limit)
{
    /// <summary>Trigger to first echo; null when there was none.</summary>
    public long? Total => FirstEchoAt - TriggeredAt;

    /// <summary>Usable to first echo, never less than zero; null when there was none.</summary>
    public long? AfterUsable => FirstEchoAt is { } echo && UsableAt is { } usable ? Math.Max(0, echo - usable) : null;
}
