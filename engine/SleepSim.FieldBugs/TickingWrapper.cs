using System.Net;
using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>An engine with a timer of its own beside those of the engine inside.</summary>
internal abstract class TickingWrapper(ITunnelEngine inner) : EngineWrapper(inner)
{
    private ClockReading _now;

    public override Deadline? NextDeadline
    {
        get
        {
            if (Timer is not { } timer) return base.NextDeadline;
            Deadline mine = NotPast(timer);

            // The engine inside has not heard of the time that passed in ticks.
            return base.NextDeadline is { } theirs && Left(NotPast(theirs)) <= Left(mine) ? NotPast(theirs) : mine;
        }
    }

    /// <summary>The bug's own timer; null while it is not set. Its reason tells it from the others.</summary>
    protected Deadline? Timer { get; set; }

    public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        _now = now;
        if (Timer is { } mine && happening is TunnelEvent.DeadlineReached { Deadline: var due }
            && due.Reason == mine.Reason)
        {
            Timer = null;
            Tick(mine, now, host);
            return;
        }

        base.Handle(happening, now, host);
    }

    public override void ReceiveDatagram(
        SocketId socket, ReadOnlySpan<byte> datagram, IPEndPoint from, in ClockReading now, ITunnelHost host)
    {
        _now = now;
        base.ReceiveDatagram(socket, datagram, from, now, host);
    }

    public override void SendPacket(ReadOnlySpan<byte> packet, in ClockReading now, ITunnelHost host)
    {
        _now = now;
        base.SendPacket(packet, now, host);
    }

    /// <summary>The timer came, and is not set any more.</summary>
    protected abstract void Tick(Deadline due, in ClockReading now, ITunnelHost host);

    private Deadline NotPast(Deadline deadline) =>
        deadline with { At = Duration.Max(deadline.At, _now[deadline.Clock]) };

    private Duration Left(Deadline deadline) => deadline.At - _now[deadline.Clock];
}
