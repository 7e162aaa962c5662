using System.Buffers.Binary;
using System.Net;
using SleepSim.Contract;

namespace SleepSim.WireGuard.Protocol;

/// <summary>One peer of a device: its sessions, handshakes, timers, staged packets and endpoint, and the rules of
/// section 6 that tie them together.</summary>
internal sealed class Peer
{
    private readonly DeviceContext _device;
    private readonly PeerHandshake _handshake;
    private readonly SessionSlots _sessions;
    private readonly PeerTimers _timers;
    private readonly CookieJar _cookies;
    private readonly Queue<byte[]> _staged = [];
    private IPEndPoint? _endpoint;
    private Duration? _lastReceivedAt;
    private Duration? _lastSentAt;
    private Duration? _lastInitiationAt;
    private Duration? _lastHandshakeSentAt;
    private Duration? _establishedAt;
    private long _bytesSent;
    private long _bytesReceived;

    public Peer(DeviceContext device, int number, PeerConfiguration configuration)
    {
        _device = device;
        Number = number;
        PublicKey = configuration.PublicKey;
        _handshake = new PeerHandshake(device, this, configuration);
        _sessions = new SessionSlots(device.Indexes);
        _timers = new PeerTimers(configuration.PersistentKeepalive);
        _cookies = new CookieJar(device.Primitives, configuration.PublicKey.Bytes);
        if (configuration.PersistentKeepalive is { } interval && interval <= Duration.Zero)
        {
            throw new ArgumentException($"A persistent keepalive is longer than zero, not {interval}.");
        }

        if (configuration.Endpoint is { } endpoint) SetEndpoint(endpoint, Duration.Zero);
    }

    public int Number { get; }

    public WireGuardKey PublicKey { get; }

    public (Duration At, string Reason)? NextDeadline => _timers.Next;

    public PeerStatus Status => new(
        _endpoint,
        _sessions.Current is { UsedUp: false } current ? current.CreatedAt : null,
        _sessions.Current is { IsInitiator: true },
        _lastReceivedAt,
        _lastSentAt,
        _lastHandshakeSentAt,
        _timers.HandshakePending,
        _staged.Count,
        _establishedAt,
        _bytesSent,
        _bytesReceived);

    /// <summary>The key pair used for sending, for tests of counters that cannot be reached by counting.</summary>
    public TransportSession? CurrentSession => _sessions.Current;

    /// <summary>Sets where the peer is; a handshake that had nowhere to go is due now.</summary>
    public void SetEndpoint(IPEndPoint endpoint, Duration now)
    {
        if (_endpoint is null && _timers.HandshakePending) _timers.RetransmitAt(now);
        if (!endpoint.Equals(_endpoint)) _endpoint = new IPEndPoint(endpoint.Address, endpoint.Port);
        _timers.EndpointKnown(now);
    }

    /// <summary>Sends a packet, or stages it and asks for a session.</summary>
    public void Send(ReadOnlySpan<byte> packet, in ProtocolTime now, IDeviceOutput output)
    {
        if (TrySendTransport(packet, now, output)) return;
        if (_staged.Count == ProtocolConstants.StagedPacketsMax) _staged.Dequeue();
        _staged.Enqueue(packet.ToArray());
        WantHandshake(now, output);
    }

    /// <summary>Begins a handshake whatever else goes on, as long as the peer could accept it.</summary>
    public bool InitiateHandshake(in ProtocolTime now, IDeviceOutput output)
    {
        if (_endpoint is null) return false;
        if (_lastInitiationAt is { } at && now.Elapsed - at <= ProtocolConstants.InitiationInterval) return false;
        _timers.HandshakeWanted(now.Elapsed);
        SendInitiation(now, output);
        return true;
    }

    /// <summary>Answers an initiation whose static key is this peer's.</summary>
    public void ReceiveInitiation(
        SymmetricState state,
        in InitiationMessage initiation,
        IPEndPoint from,
        in ProtocolTime now,
        IDeviceOutput output)
    {
        if (!_handshake.AcceptInitiation(state, initiation, now.Elapsed)) return;
        NoteReceived(InitiationMessage.Length, from, now.Elapsed);

        Span<byte> response = _device.SendBuffer(ResponseMessage.Length);
        if (_handshake.WriteResponse(state, initiation, now.Elapsed, response) is not { } session) return;
        _sessions.InstallAsResponder(session);
        _timers.SessionDerived(now.Elapsed);
        SendHandshakeMessage(response, now.Elapsed, output);
    }

    /// <summary>Finishes our handshake and confirms the key pair by a first packet (section 5.4.5).</summary>
    public void ReceiveResponse(
        in ResponseMessage response, IPEndPoint from, in ProtocolTime now, IDeviceOutput output)
    {
        if (_handshake.AcceptResponse(response, now.Elapsed) is not { } session) return;
        NoteReceived(ResponseMessage.Length, from, now.Elapsed);
        _sessions.InstallAsInitiator(session);
        _timers.SessionDerived(now.Elapsed);
        NoteEstablished(now.Wall, output);
        if (_staged.Count == 0) TrySendTransport(default, now, output);
        SendStaged(now, output);
    }

    public void ReceiveCookieReply(in CookieReplyMessage reply, Duration now) => _cookies.Consume(reply, now);

    /// <summary>Opens a transport message into <see cref="DeviceContext.ReceiveBuffer"/>.</summary>
    /// <returns>The padded packet, empty for a keepalive and for what is not accepted.</returns>
    public ReadOnlySpan<byte> ReceiveTransport(
        TransportSession session,
        in TransportMessage message,
        IPEndPoint from,
        in ProtocolTime now,
        IDeviceOutput output)
    {
        Span<byte> packet = _device.ReceiveBuffer(message.SealedPacket.Length - IAead.TagLength);
        if (!session.Open(message, now.Elapsed, packet)) return [];
        NoteReceived(message.SealedPacket.Length + TransportMessage.HeaderLength, from, now.Elapsed);
        if (_sessions.Confirm(session))
        {
            NoteEstablished(now.Wall, output);
            SendStaged(now, output);
        }

        if (!packet.IsEmpty) _timers.DataReceived(now.Elapsed);
        RenewAfterReceive(now, output);
        return packet;
    }

    /// <summary>Runs every timer that is due.</summary>
    public void Advance(in ProtocolTime now, IDeviceOutput output)
    {
        Duration elapsed = now.Elapsed;
        if (_timers.TakeZeroKeys(elapsed)) ZeroKeys(elapsed);
        if (_timers.TakeGiveUp(elapsed)) GiveUp(elapsed, output);
        if (_timers.TakeRetransmit(elapsed)) SendInitiation(now, output);
        if (_timers.TakeNoReply(elapsed)) WantHandshake(now, output);
        if (_timers.TakePersistentKeepalive(elapsed)) SendKeepalive(now, output);
        if (_timers.TakeKeepalive(elapsed, out bool again))
        {
            SendKeepalive(now, output);
            if (again) _timers.DataReceived(elapsed);
        }
    }

    /// <summary>Tells the peer now what the passive keepalive would tell it later: that its data arrived (section
    /// 6.5). A peer that is left waiting sends handshakes into the void for 90 seconds.</summary>
    public void AnswerNow(in ProtocolTime now, IDeviceOutput output)
    {
        if (_timers.KeepaliveOwed) TrySendTransport(default, now, output);
    }

    /// <summary>Forgets every secret of the peer; nothing more can be done with it.</summary>
    public void Destroy()
    {
        ForgetSessions();
        _staged.Clear();
        _handshake.Destroy();
    }

    /// <summary>Drops key pairs and handshakes and keeps staged packets, endpoint and the greatest timestamp.</summary>
    public void ForgetSessions()
    {
        _sessions.Clear();
        _handshake.Clear();
        _timers.Clear();
        _lastHandshakeSentAt = null;
    }

    private bool TrySendTransport(ReadOnlySpan<byte> packet, in ProtocolTime now, IDeviceOutput output)
    {
        if (_sessions.Current is not { } session || _endpoint is null || !session.CanSend(now.Elapsed)) return false;
        Span<byte> datagram = _device.SendBuffer(TransportSession.SealedLength(packet.Length, _device.Mtu));
        session.Seal(packet, datagram);
        NoteSent(datagram.Length, now.Elapsed);
        if (!packet.IsEmpty) _timers.DataSent(now.Elapsed);
        output.SendDatagram(datagram, _endpoint);
        if (session.WantsRenewalAfterSend(now.Elapsed)) WantHandshake(now, output);
        return true;
    }

    private void SendStaged(in ProtocolTime now, IDeviceOutput output)
    {
        while (_staged.TryPeek(out byte[]? packet) && TrySendTransport(packet, now, output)) _staged.Dequeue();
    }

    private void SendKeepalive(in ProtocolTime now, IDeviceOutput output)
    {
        if (!TrySendTransport(default, now, output)) WantHandshake(now, output);
    }

    /// <summary>An initiator that only receives must renew its session in time to go on doing so (section 6.2). More
    /// packets change nothing: the handshake under way is retried by itself.</summary>
    private void RenewAfterReceive(in ProtocolTime now, IDeviceOutput output)
    {
        if (_timers.HandshakePending || _sessions.Current is not { } session) return;
        if (session.WantsRenewalAfterReceive(now.Elapsed)) WantHandshake(now, output);
    }

    /// <summary>Begins a handshake, or lets the one under way go on for another REKEY_ATTEMPT_TIME. Two handshake
    /// messages of ours lie at least REKEY_TIMEOUT apart (section 6.2): after a response we give its initiator that
    /// long to use it before we begin one ourselves.</summary>
    private void WantHandshake(in ProtocolTime now, IDeviceOutput output)
    {
        _timers.HandshakeWanted(now.Elapsed);
        if (_lastHandshakeSentAt is not { } last || now.Elapsed - last >= ProtocolConstants.RekeyTimeout)
        {
            SendInitiation(now, output);
        }
        else if (!_timers.HandshakePending)
        {
            _timers.RetransmitAt(last + RetransmitDelay());
        }
    }

    /// <summary>Sends an initiation and sets the time of the next. A peer without endpoint is sent none, but the
    /// attempt goes on, since it may yet call us or be given one.</summary>
    private void SendInitiation(in ProtocolTime now, IDeviceOutput output)
    {
        _timers.RetransmitAt(now.Elapsed + RetransmitDelay());
        if (_endpoint is null) return;
        Span<byte> initiation = _device.SendBuffer(InitiationMessage.Length);
        if (!_handshake.WriteInitiation(now, initiation)) return;
        _lastInitiationAt = now.Elapsed;
        SendHandshakeMessage(initiation, now.Elapsed, output);
    }

    private void SendHandshakeMessage(Span<byte> message, Duration now, IDeviceOutput output)
    {
        _cookies.AddMacs(message, now);
        _lastHandshakeSentAt = now;
        NoteSent(message.Length, now);
        output.SendDatagram(message, _endpoint!);
    }

    private Duration RetransmitDelay()
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        _device.Entropy.Fill(bytes);
        uint jitter = BinaryPrimitives.ReadUInt32LittleEndian(bytes)
            % (ProtocolConstants.RekeyTimeoutJitterMaxMilliseconds + 1);
        return ProtocolConstants.RekeyTimeout + Duration.FromMilliseconds(jitter);
    }

    private void GiveUp(Duration now, IDeviceOutput output)
    {
        _timers.HandshakeEnded();
        _timers.HandshakeFailed(now);
        _staged.Clear();
        output.HandshakeGaveUp(Number);
    }

    /// <summary>Zeroes the keys of sessions long expired (section 6.3). An initiation just sent is spared: after a
    /// long sleep this rule and a fresh handshake fall together.</summary>
    private void ZeroKeys(Duration now)
    {
        _sessions.Clear();
        if (_handshake.InitiatedAt is not { } initiatedAt) return;
        if (now - initiatedAt >= ProtocolConstants.RekeyAttemptTime) _handshake.Clear();
        else _timers.HandshakeFailed(now);
    }

    private void NoteSent(int length, Duration now)
    {
        _bytesSent += length;
        _lastSentAt = now;
        _timers.AuthenticatedSent(now);
    }

    /// <summary>Only what is authentic moves the endpoint: roaming (section 2.1, W9).</summary>
    private void NoteReceived(int length, IPEndPoint from, Duration now)
    {
        _bytesReceived += length;
        SetEndpoint(from, now);
        _lastReceivedAt = now;
        _timers.AuthenticatedReceived(now);
    }

    private void NoteEstablished(Duration wall, IDeviceOutput output)
    {
        _establishedAt = wall;
        _timers.HandshakeEnded();
        output.SessionEstablished(Number);
    }
}
