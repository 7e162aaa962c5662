using System.Net;
using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>An engine that the bug can turn off: it carries nothing and no timer of it comes. What the system tells it
/// and waits for, it still answers.</summary>
internal abstract class SuspendingWrapper(ITunnelEngine inner) : EngineWrapper(inner)
{
    public override Deadline? NextDeadline => Off ? null : base.NextDeadline;

    /// <summary>It is off.</summary>
    protected bool Off { get; set; }

    public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        if (!Off || happening is not TunnelEvent.DeadlineReached) base.Handle(happening, now, host);
    }

    public override void ReceiveDatagram(
        SocketId socket, ReadOnlySpan<byte> datagram, IPEndPoint from, in ClockReading now, ITunnelHost host)
    {
        if (!Off) base.ReceiveDatagram(socket, datagram, from, now, host);
    }

    public override void SendPacket(ReadOnlySpan<byte> packet, in ClockReading now, ITunnelHost host)
    {
        if (!Off) base.SendPacket(packet, now, host);
    }
}
