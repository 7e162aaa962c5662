using System.Net;
using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>SOK-06: after ten errors of its socket the receiving loop ends for good.</summary>
internal sealed class StopsReading(ITunnelEngine inner) : EngineWrapper(inner)
{
    private const int Tolerated = 10;

    private int _errors;

    public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        if (happening is TunnelEvent.SocketFailed) _errors++;
        base.Handle(happening, now, host);
    }

    public override void ReceiveDatagram(
        SocketId socket, ReadOnlySpan<byte> datagram, IPEndPoint from, in ClockReading now, ITunnelHost host)
    {
        if (_errors < Tolerated) base.ReceiveDatagram(socket, datagram, from, now, host);
    }
}
