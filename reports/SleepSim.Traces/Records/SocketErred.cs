namespace SleepSim.Traces;

/// <summary>An operation on a socket failed.</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="Socket">Its number.</param>
/// <param name="Operation">What was attempted.</param>
/// <param name="Error">Darwin's name for the error.</param>
public sealed record SocketErred(long At, int Socket, string Operation, string Error) : TraceRecord(At)
{
    private protected override int Tag => 27;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add((long)Socket);
        hash.Add(Operation);
        hash.Add(Error);
    }
}
