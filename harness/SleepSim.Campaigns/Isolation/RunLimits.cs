namespace SleepSim.Campaigns;

/// <summary>What one scenario may take before the process that runs it is ended. They have no part in what is found,
/// as long as the engine comes to an end.</summary>
/// <param name="Patience">Real time without progress.</param>
/// <param name="Memory">Bytes that may be in use at once.</param>
public sealed record RunLimits(TimeSpan Patience, long Memory)
{
    private const long OwnMemory = 128L * 1024 * 1024;

    /// <summary>Bytes for the heap of a process that runs so many scenarios at once, each with something of
    /// SleepSim's own: the runtime refuses more.</summary>
    public long HeapOf(int jobs) => Memory + (OwnMemory * jobs);
}
