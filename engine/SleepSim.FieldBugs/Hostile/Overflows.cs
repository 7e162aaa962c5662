using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>Calls itself for ever with the first packet after a message of its app.</summary>
internal sealed class Overflows(ITunnelEngine inner) : EngineWrapper(inner)
{
    private int _messages;

    public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        if (happening is TunnelEvent.AppMessage) _messages++;
        base.Handle(happening, now, host);
    }

    public override void SendPacket(ReadOnlySpan<byte> packet, in ClockReading now, ITunnelHost host)
    {
        if (Depth(_messages) == 0) base.SendPacket(packet, now, host);
    }

    private static int Depth(int number) => number == 0 ? 0 : 1 + Depth(unchecked(number + 2) | 1);
}
