using System.Net;

namespace SleepSim.Harness.Net;

/// <summary>What a far end may ask for, inside a call. Spans are read before the call returns, and no member calls the far
/// end back.</summary>
public interface IFarEndOutput
{
    /// <summary>Sends a datagram towards the machine; nobody says whether it arrives.</summary>
    void SendDatagram(ReadOnlySpan<byte> datagram, IPEndPoint to);

    /// <summary>Hands an IP packet from the tunnel to the hosts behind the server. What they answer comes back by
    /// <see cref="IFarEnd.Send"/> when the call is over; <see cref="FarEndSetup.PacketsMax"/> packets of one call can be
    /// answered.</summary>
    void DeliverPacket(ReadOnlySpan<byte> packet);
}
