using System.Net;
using SleepSim.Contract;

namespace SleepSim.WireGuard.Protocol;

/// <summary>A WireGuard interface: the whole protocol in both roles for any number of peers, without I/O, clock or
/// randomness of its own.</summary>
/// <remarks>
/// The loop: call <see cref="Receive"/> for each datagram, <see cref="Send"/> for each packet, and
/// <see cref="Advance"/> when <see cref="NextDeadline"/> is reached. The Elapsed clock never runs back. Calls do not
/// overlap. No datagram makes a member throw. Endpoints given are copied.
/// </remarks>
internal sealed class WireGuardDevice : IDisposable
{
    private readonly DeviceContext _context;
    private readonly Peer[] _peers;
    private readonly PeerDirectory _directory;
    private readonly PrefixTable _allowed = new();
    private readonly CookieChecker _cookies;
    private readonly LoadMeter _load;
    private readonly SourceLimiter _sources = new();
    private Duration _lastNow;

    /// <summary>Creates a device that has sent nothing.</summary>
    /// <exception cref="ArgumentException">Two peers have one public key, or a persistent keepalive is not
    /// positive.</exception>
    public WireGuardDevice(DeviceConfiguration configuration, IPrimitives primitives, IEntropy entropy)
    {
        _context = new DeviceContext(configuration, primitives, entropy);
        _cookies = new CookieChecker(primitives, entropy, _context.StaticKey.PublicKey);
        _load = new LoadMeter(configuration.LoadThreshold);
        _peers = new Peer[configuration.Peers.Count];
        for (int i = 0; i < _peers.Length; i++)
        {
            _peers[i] = new Peer(_context, i, configuration.Peers[i]);
            foreach (IPNetwork prefix in configuration.Peers[i].AllowedIPs) _allowed.Add(prefix, i);
        }

        _directory = new PeerDirectory(_peers);
    }

    public int PeerCount => _peers.Length;

    /// <summary>The device's own public key, 32 bytes.</summary>
    public ReadOnlySpan<byte> PublicKey => _context.StaticKey.PublicKey;

    /// <summary>Under load whatever the load rule says: handshakes need a cookie (section 5.3).</summary>
    public bool UnderLoad { get; set; }

    /// <summary>When <see cref="Advance"/> has something to do, on the Elapsed clock, and what; null when only a call
    /// can give it work. Never before the last time given.</summary>
    public (Duration At, string Reason)? NextDeadline
    {
        get
        {
            (Duration At, string Reason)? next = null;
            foreach (Peer peer in _peers)
            {
                if (peer.NextDeadline is { } own && (next is null || own.At < next.Value.At)) next = own;
            }

            return next is { } first ? (Duration.Max(first.At, _lastNow), first.Reason) : null;
        }
    }

    public PeerStatus Status(int peer) => _peers[peer].Status;

    /// <summary>Takes a datagram from the network. Anything may be in it.</summary>
    public void Receive(ReadOnlySpan<byte> datagram, IPEndPoint from, in ProtocolTime now, IDeviceOutput output)
    {
        _lastNow = now.Elapsed;
        if (datagram.Length > ProtocolConstants.DatagramLengthMax) return;
        switch (MessageHeader.TypeOf(datagram))
        {
            case MessageType.Initiation: ReceiveInitiation(datagram, from, now, output); break;
            case MessageType.Response: ReceiveResponse(datagram, from, now, output); break;
            case MessageType.CookieReply: ReceiveCookieReply(datagram, now); break;
            case MessageType.Transport: ReceiveTransport(datagram, from, now, output); break;
            case null: break;
        }
    }

    /// <summary>Sends an inner IP packet to the peer whose allowed IPs cover its destination. A packet that is none,
    /// that no peer takes or that fits no datagram is dropped.</summary>
    public void Send(ReadOnlySpan<byte> packet, in ProtocolTime now, IDeviceOutput output)
    {
        _lastNow = now.Elapsed;
        if (packet.Length > ProtocolConstants.DatagramLengthMax - TransportMessage.Overhead) return;
        if (!InnerPacket.TryRead(packet, out InnerPacket inner)) return;
        int peer = _allowed.Find(inner.Destination);
        if (peer != PrefixTable.None) _peers[peer].Send(packet, now, output);
    }

    /// <summary>Runs whatever is due; safe to call too often.</summary>
    public void Advance(in ProtocolTime now, IDeviceOutput output)
    {
        _lastNow = now.Elapsed;
        foreach (Peer peer in _peers) peer.Advance(now, output);
    }

    /// <summary>Sends an initiation at once and gives the attempt its whole time again. It takes the place of the one
    /// before: a response to that is no longer accepted, so retry no faster than a round trip takes.</summary>
    /// <returns>False, and nothing done, when the peer has no endpoint, or no more than 20 ms after the previous
    /// initiation, when the peer would refuse it (W4).</returns>
    public bool InitiateHandshake(int peer, in ProtocolTime now, IDeviceOutput output)
    {
        _lastNow = now.Elapsed;
        return _peers[peer].InitiateHandshake(now, output);
    }

    /// <summary>Sends every keepalive that is owed, before a silence of unknown length.</summary>
    public void AnswerNow(in ProtocolTime now, IDeviceOutput output)
    {
        _lastNow = now.Elapsed;
        foreach (Peer peer in _peers) peer.AnswerNow(now, output);
    }

    /// <summary>Sets where a peer is reached until it is heard from elsewhere.</summary>
    public void SetEndpoint(int peer, IPEndPoint endpoint) => _peers[peer].SetEndpoint(endpoint, _lastNow);

    /// <summary>Drops all key pairs and handshakes and keeps staged packets, as a restarted gateway or a suspended
    /// kernel does (W8).</summary>
    public void ForgetSessions()
    {
        foreach (Peer peer in _peers) peer.ForgetSessions();
    }

    /// <summary>Zeroes every key the device holds; the configuration keeps its own.</summary>
    public void Dispose()
    {
        foreach (Peer peer in _peers) peer.Destroy();
        _context.Dispose();
    }

    /// <summary>Names in use, for tests of their bound.</summary>
    internal int IndexCount => _context.Indexes.Count;

    /// <summary>The key pair a peer is sent with, for tests of counters that cannot be reached by counting.</summary>
    internal TransportSession? CurrentSession(int peer) => _peers[peer].CurrentSession;

    private void ReceiveInitiation(
        ReadOnlySpan<byte> datagram, IPEndPoint from, in ProtocolTime now, IDeviceOutput output)
    {
        if (!InitiationMessage.TryRead(datagram, out InitiationMessage initiation)) return;
        if (!Admit(initiation.Sender, datagram, from, now.Elapsed, output)) return;

        SymmetricState state = _context.Scratch;
        Span<byte> initiator = stackalloc byte[NoiseIkPsk2.KeyLength];
        NoiseIkPsk2.Initialize(state, DeviceContext.Prologue, _context.StaticKey.PublicKey);
        if (NoiseIkPsk2.ReadFirstStatic(state, _context.StaticKey, initiation.Noise, initiator))
        {
            _directory.Find(initiator)?.ReceiveInitiation(state, initiation, from, now, output);
        }

        state.Clear();
    }

    private void ReceiveResponse(
        ReadOnlySpan<byte> datagram, IPEndPoint from, in ProtocolTime now, IDeviceOutput output)
    {
        if (!ResponseMessage.TryRead(datagram, out ResponseMessage response)) return;
        if (!Admit(response.Sender, datagram, from, now.Elapsed, output)) return;
        if (!_context.Indexes.TryFind(response.Receiver, out IndexTable.Entry entry)) return;
        entry.Peer.ReceiveResponse(response, from, now, output);
    }

    private void ReceiveCookieReply(ReadOnlySpan<byte> datagram, in ProtocolTime now)
    {
        if (!CookieReplyMessage.TryRead(datagram, out CookieReplyMessage reply)) return;
        if (!_context.Indexes.TryFind(reply.Receiver, out IndexTable.Entry entry)) return;
        entry.Peer.ReceiveCookieReply(reply, now.Elapsed);
    }

    private void ReceiveTransport(
        ReadOnlySpan<byte> datagram, IPEndPoint from, in ProtocolTime now, IDeviceOutput output)
    {
        if (!TransportMessage.TryRead(datagram, out TransportMessage message)) return;
        if (!_context.Indexes.TryFind(message.Receiver, out IndexTable.Entry entry)) return;
        if (entry.Session is not { } session) return;

        ReadOnlySpan<byte> packet = entry.Peer.ReceiveTransport(session, message, from, now, output);
        if (!InnerPacket.TryRead(packet, out InnerPacket inner)) return;
        if (_allowed.Find(inner.Source) != entry.Peer.Number) return;
        output.DeliverPacket(packet[..inner.Length], entry.Peer.Number);
    }

    /// <summary>Whether a handshake message may cost us cryptography: its mac1 must be right, and under load its mac2
    /// too, else its sender is sent a cookie (section 5.3).</summary>
    private bool Admit(
        uint sender, ReadOnlySpan<byte> datagram, IPEndPoint from, Duration now, IDeviceOutput output)
    {
        if (!_cookies.HasRightMac1(datagram)) return false;
        if (!_load.Count(now) && !UnderLoad) return true;
        if (_cookies.HasRightMac2(datagram, from, now)) return _sources.Admit(from.Address, now);

        Span<byte> reply = _context.SendBuffer(CookieReplyMessage.Length);
        _cookies.WriteReply(sender, datagram, from, now, reply);
        output.SendDatagram(reply, from);
        return false;
    }
}
