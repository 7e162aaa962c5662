using System.Net;
using SleepSim.Contract;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.WireGuard.Tests.Protocol;

/// <summary>One end of a <see cref="Pair"/>: a device, its address, and what it asked for.</summary>
internal sealed class Side(WireGuardDevice device, IPEndPoint address) : IDeviceOutput
{
    public WireGuardDevice Device { get; } = device;

    /// <summary>Where its datagrams come from; a test may move it.</summary>
    public IPEndPoint Address { get; set; } = address;

    /// <summary>Datagrams that are under way.</summary>
    public List<(byte[] Bytes, IPEndPoint From, IPEndPoint To)> Outbox { get; } = [];

    /// <summary>The types of all datagrams ever sent.</summary>
    public List<MessageType> Sent { get; } = [];

    /// <summary>Inner packets that came out.</summary>
    public List<byte[]> Delivered { get; } = [];

    public int Established { get; private set; }

    public int GaveUp { get; private set; }

    public PeerStatus Status => Device.Status(0);

    /// <summary>How many datagrams of a type were sent.</summary>
    public int Count(MessageType type) => Sent.Count(sent => sent == type);

    public void SendDatagram(ReadOnlySpan<byte> datagram, IPEndPoint to)
    {
        Outbox.Add((datagram.ToArray(), Address, to));
        Sent.Add((MessageType)datagram[0]);
    }

    public void DeliverPacket(ReadOnlySpan<byte> packet, int peer) => Delivered.Add(packet.ToArray());

    public void SessionEstablished(int peer) => Established++;

    public void HandshakeGaveUp(int peer) => GaveUp++;
}
