namespace SleepSim.Traces;

/// <summary>The system announced the path for connections of the provider (N18).</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="Status">As NWPath has it.</param>
/// <param name="Interface">The primary interface; empty for none.</param>
/// <param name="Changed">It differs from the path announced before.</param>
public sealed record PathAnnounced(long At, string Status, string Interface, bool Changed) : TraceRecord(At)
{
    private protected override int Tag => 42;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add(Status);
        hash.Add(Interface);
        hash.Add(Changed);
    }
}
