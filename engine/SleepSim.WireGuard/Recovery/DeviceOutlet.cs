using System.Net;
using SleepSim.Contract;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.WireGuard;

/// <summary>Carries what the protocol asks for to the host of the current call, and keeps what it reports until the
/// engine takes it: a device must not be called from within its own calls.</summary>
internal sealed class DeviceOutlet(OuterSocket socket) : IDeviceOutput
{
    private bool _established;
    private bool _gaveUp;

    /// <summary>The host of the call under way.</summary>
    public ITunnelHost? Host { get; set; }

    /// <summary>The time of the call under way.</summary>
    public Duration Now { get; set; }

    /// <summary>The socket is the one that carries the tunnel.</summary>
    public bool IsOn(SocketId number) => socket.Is(number);

    /// <summary>True when a session was established since it was last asked.</summary>
    public bool TakeEstablished() => Take(ref _established);

    /// <summary>True when a handshake gave up since it was last asked.</summary>
    public bool TakeGaveUp() => Take(ref _gaveUp);

    public void SendDatagram(ReadOnlySpan<byte> datagram, IPEndPoint to) => socket.Send(datagram, to, Now, Host!);

    public void DeliverPacket(ReadOnlySpan<byte> packet, int peer) => Host!.DeliverPacket(packet);

    public void SessionEstablished(int peer) => _established = true;

    public void HandshakeGaveUp(int peer) => _gaveUp = true;

    private static bool Take(ref bool flag)
    {
        bool value = flag;
        flag = false;
        return value;
    }
}
