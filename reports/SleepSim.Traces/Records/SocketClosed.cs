namespace SleepSim.Traces;

/// <summary>A socket was closed.</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="Socket">Its number.</param>
public sealed record SocketClosed(long At, int Socket) : TraceRecord(At)
{
    private protected override int Tag => 26;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add((long)Socket);
    }
}
