namespace SleepSim.Traces;

/// <summary>The gateway went down or came up.</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="Up">It answers.</param>
/// <param name="KeptSessions">It still knows its sessions.</param>
public sealed record GatewayChanged(long At, bool Up, bool KeptSessions) : TraceRecord(At)
{
    private protected override int Tag => 9;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add(Up);
        hash.Add(KeptSessions);
    }
}
