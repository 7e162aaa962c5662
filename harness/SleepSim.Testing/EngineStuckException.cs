using SleepSim.Traces;

namespace SleepSim.Testing;

/// <summary>An engine did not come back from a call, so that its run has no end.</summary>
internal sealed class EngineStuckException(string call) : Exception($"The engine did not come back from {call}.")
{
    /// <summary>Such as <c>Handle(Wake)</c>.</summary>
    public string Call { get; } = call;

    /// <summary>What happened before; empty where nobody kept it.</summary>
    public IReadOnlyList<TraceRecord> Trace { get; init; } = [];
}
