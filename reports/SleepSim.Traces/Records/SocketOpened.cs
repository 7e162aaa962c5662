namespace SleepSim.Traces;

/// <summary>The engine opened a socket.</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="Socket">Its number.</param>
/// <param name="Connected">Bound to the address of now.</param>
/// <param name="BoundTo">The interface it is bound to; empty for none.</param>
public sealed record SocketOpened(long At, int Socket, bool Connected, string BoundTo = "") : TraceRecord(At)
{
    private protected override int Tag => 25;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add((long)Socket);
        hash.Add(Connected);
        hash.Add(BoundTo);
    }
}
