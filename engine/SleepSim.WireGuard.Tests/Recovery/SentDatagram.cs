using System.Net;
using SleepSim.Contract;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.WireGuard.Tests.Recovery;

/// <summary>A datagram an engine sent.</summary>
/// <param name="At">When, on the uptime clock.</param>
/// <param name="Socket">On which of its sockets.</param>
/// <param name="Bytes">What.</param>
/// <param name="To">Where to.</param>
internal sealed record SentDatagram(Duration At, SocketId Socket, byte[] Bytes, IPEndPoint To)
{
    public MessageType Type => (MessageType)Bytes[0];
}
