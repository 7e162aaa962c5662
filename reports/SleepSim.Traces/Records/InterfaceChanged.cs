namespace SleepSim.Traces;

/// <summary>An interface changed.</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="Name">Such as en0.</param>
/// <param name="Link">It has a link.</param>
/// <param name="Address">It has an address.</param>
/// <param name="Route">It carries the default route.</param>
public sealed record InterfaceChanged(long At, string Name, bool Link, bool Address, bool Route) : TraceRecord(At)
{
    private protected override int Tag => 7;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add(Name);
        hash.Add(Link);
        hash.Add(Address);
        hash.Add(Route);
    }
}
