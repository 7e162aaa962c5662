using System.Text.Json.Serialization;

namespace SleepSim.Traces;

/// <summary>One thing that happened in a run. Records are in order; several may bear the same time.</summary>
/// <param name="At">Nanoseconds of true time since the run began; true time goes on while the machine sleeps.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "what")]
[JsonDerivedType(typeof(RunStarted), "run-started")]
[JsonDerivedType(typeof(PhaseChanged), "phase")]
[JsonDerivedType(typeof(OperationStarted), "operation")]
[JsonDerivedType(typeof(PowerChanged), "power")]
[JsonDerivedType(typeof(SleepAnnounced), "sleep-announced")]
[JsonDerivedType(typeof(SleepCancelled), "sleep-cancelled")]
[JsonDerivedType(typeof(InterfaceChanged), "interface")]
[JsonDerivedType(typeof(NetworkUsable), "network")]
[JsonDerivedType(typeof(GatewayChanged), "gateway")]
[JsonDerivedType(typeof(NatMappingsLost), "nat-lost")]
[JsonDerivedType(typeof(IntentChanged), "intent")]
[JsonDerivedType(typeof(StatusChanged), "status")]
[JsonDerivedType(typeof(SessionStateChanged), "session")]
[JsonDerivedType(typeof(StartRequested), "start-requested")]
[JsonDerivedType(typeof(EngineCreated), "engine-created")]
[JsonDerivedType(typeof(EngineDiscarded), "engine-discarded")]
[JsonDerivedType(typeof(EngineTold), "told")]
[JsonDerivedType(typeof(EngineCompleted), "completed")]
[JsonDerivedType(typeof(EngineLogged), "log")]
[JsonDerivedType(typeof(EngineFaulted), "fault")]
[JsonDerivedType(typeof(StaleCall), "stale-call")]
[JsonDerivedType(typeof(DeadlineArmed), "deadline")]
[JsonDerivedType(typeof(SettingsRequested), "settings-requested")]
[JsonDerivedType(typeof(SettingsInForce), "settings")]
[JsonDerivedType(typeof(SocketOpened), "socket-opened")]
[JsonDerivedType(typeof(SocketClosed), "socket-closed")]
[JsonDerivedType(typeof(SocketErred), "socket-error")]
[JsonDerivedType(typeof(DatagramSent), "sent")]
[JsonDerivedType(typeof(DatagramReceived), "received")]
[JsonDerivedType(typeof(DatagramLost), "lost")]
[JsonDerivedType(typeof(EchoSent), "echo-sent")]
[JsonDerivedType(typeof(EchoAnswered), "echo-answered")]
[JsonDerivedType(typeof(LookupSent), "lookup-sent")]
[JsonDerivedType(typeof(LookupAnswered), "lookup-answered")]
[JsonDerivedType(typeof(WallClockSet), "wall-clock")]
[JsonDerivedType(typeof(StatusObserved), "status-observed")]
[JsonDerivedType(typeof(RuleMatched), "rule")]
[JsonDerivedType(typeof(CallbackFaulted), "callback-fault")]
[JsonDerivedType(typeof(ProviderEnded), "provider-ended")]
[JsonDerivedType(typeof(PathAnnounced), "path")]
[JsonDerivedType(typeof(SessionErred), "session-error")]
[JsonDerivedType(typeof(MemoryUsed), "memory")]
[JsonDerivedType(typeof(LocalPacketSent), "local-packet")]
[JsonDerivedType(typeof(EngineReached), "reached")]
[JsonDerivedType(typeof(RunEnded), "run-ended")]
public abstract record TraceRecord(long At)
{
    /// <summary>Adds every field of the record, its type first.</summary>
    public void AddTo(TraceHash hash)
    {
        hash.Add((long)Tag);
        hash.Add(At);
        AddFields(hash);
    }

    /// <summary>The kind of record, in the hash. Never given to another kind.</summary>
    private protected abstract int Tag { get; }

    private protected abstract void AddFields(TraceHash hash);
}
