using System.Security.Cryptography;
using SleepSim.Contract;

namespace SleepSim.WireGuard.Protocol;

/// <summary>The handshakes with one peer: the one we began and wait to have answered, and what we keep of those the
/// peer began. The two do not disturb each other, so initiations that cross both succeed.</summary>
internal sealed class PeerHandshake
{
    private readonly DeviceContext _device;
    private readonly Peer _peer;
    private readonly byte[] _peerPublicKey;
    private readonly byte[] _presharedKey = new byte[NoiseIkPsk2.KeyLength];
    private readonly byte[] _staticShared = new byte[NoiseIkPsk2.KeyLength];
    private readonly bool _reachable;
    private readonly SymmetricState _state;
    private readonly byte[] _greatestTimestamp = new byte[Tai64n.Length];
    private IPrivateKey? _ephemeral;
    private uint _localIndex;
    private Duration? _initiationAcceptedAt;

    public PeerHandshake(DeviceContext device, Peer peer, PeerConfiguration configuration)
    {
        _device = device;
        _peer = peer;
        _peerPublicKey = configuration.PublicKey.Bytes.ToArray();
        configuration.PresharedKey?.Bytes.CopyTo(_presharedKey);
        _reachable = device.StaticKey.Agree(_peerPublicKey, _staticShared);
        _state = new SymmetricState(device.Primitives);
    }

    /// <summary>When the initiation that waits for its response was made; null when none does.</summary>
    public Duration? InitiatedAt { get; private set; }

    /// <summary>Writes an initiation without its MACs, in place of the one that waits (section 5.4.2); false when the
    /// peer's public key is of low order, so that nothing can be agreed with it.</summary>
    public bool WriteInitiation(in ProtocolTime now, Span<byte> message)
    {
        Clear();
        if (!_reachable) return false;
        Span<byte> timestamp = stackalloc byte[Tai64n.Length];
        _device.Timestamps.Next(now.Wall, timestamp);
        _localIndex = _device.Indexes.Draw(_peer);
        _ephemeral = _device.NewEphemeral();
        InitiatedAt = now.Elapsed;

        NoiseIkPsk2.Initialize(_state, DeviceContext.Prologue, _peerPublicKey);
        Span<byte> noise = InitiationMessage.Write(_localIndex, message);
        return NoiseIkPsk2.WriteFirst(
            _state, _ephemeral, _device.StaticKey.PublicKey, _peerPublicKey, _staticShared, timestamp, noise);
    }

    /// <summary>Finishes the handshake we began; null, and everything as before, when the response is not its
    /// answer (section 5.4.3).</summary>
    public TransportSession? AcceptResponse(in ResponseMessage response, Duration now)
    {
        if (_ephemeral is null || response.Receiver != _localIndex) return null;
        SymmetricState scratch = _device.Scratch;
        scratch.CopyFrom(_state);
        bool authentic = NoiseIkPsk2.ReadSecond(
            scratch, _device.StaticKey, _ephemeral, _presharedKey, response.Noise, []);
        TransportSession? session = authentic ? Derive(scratch, _localIndex, response.Sender, true, now) : null;
        scratch.Clear();
        if (session is not null) Forget();
        return session;
    }

    /// <summary>Whether an initiation that names this peer is authentic, not a replay, and not too soon after the
    /// one before (section 5.1; W4).</summary>
    /// <param name="state">The handshake as far as <see cref="NoiseIkPsk2.ReadFirstStatic"/> has read it.</param>
    /// <param name="initiation">The message.</param>
    /// <param name="now">On the Elapsed clock.</param>
    public bool AcceptInitiation(SymmetricState state, in InitiationMessage initiation, Duration now)
    {
        Span<byte> timestamp = stackalloc byte[Tai64n.Length];
        if (!_reachable) return false;
        if (!NoiseIkPsk2.ReadFirstPayload(state, _staticShared, initiation.Noise, timestamp)) return false;
        if (!Tai64n.IsLater(timestamp, _greatestTimestamp)) return false;
        if (_initiationAcceptedAt is { } at && now - at < ProtocolConstants.InitiationInterval) return false;
        timestamp.CopyTo(_greatestTimestamp);
        _initiationAcceptedAt = now;
        return true;
    }

    /// <summary>Writes the response to an accepted initiation, without its MACs; null when the initiator's ephemeral
    /// key is of low order.</summary>
    public TransportSession? WriteResponse(
        SymmetricState state, in InitiationMessage initiation, Duration now, Span<byte> message)
    {
        using IPrivateKey ephemeral = _device.NewEphemeral();
        uint index = _device.Indexes.Draw(_peer);
        Span<byte> noise = ResponseMessage.Write(index, initiation.Sender, message);
        ReadOnlySpan<byte> initiatorEphemeral = initiation.Noise[..NoiseIkPsk2.KeyLength];
        bool agreed = NoiseIkPsk2.WriteSecond(
            state, ephemeral, initiatorEphemeral, _peerPublicKey, _presharedKey, default, noise);
        if (agreed) return Derive(state, index, initiation.Sender, false, now);
        _device.Indexes.Remove(index);
        return null;
    }

    /// <summary>Zeroes the handshake that waits for its response, if there is one.</summary>
    public void Clear()
    {
        if (_ephemeral is null) return;
        _device.Indexes.Remove(_localIndex);
        Forget();
    }

    /// <summary>Zeroes what every handshake with the peer rests on, too.</summary>
    public void Destroy()
    {
        Clear();
        CryptographicOperations.ZeroMemory(_presharedKey);
        CryptographicOperations.ZeroMemory(_staticShared);
    }

    private TransportSession Derive(
        SymmetricState state, uint localIndex, uint remoteIndex, bool isInitiator, Duration now)
    {
        Span<byte> initiatorKey = stackalloc byte[NoiseIkPsk2.KeyLength];
        Span<byte> responderKey = stackalloc byte[NoiseIkPsk2.KeyLength];
        state.Split(initiatorKey, responderKey);
        IAead sending = _device.Primitives.CreateAead(isInitiator ? initiatorKey : responderKey);
        IAead receiving = _device.Primitives.CreateAead(isInitiator ? responderKey : initiatorKey);
        CryptographicOperations.ZeroMemory(initiatorKey);
        CryptographicOperations.ZeroMemory(responderKey);
        var session = new TransportSession(localIndex, remoteIndex, isInitiator, now, sending, receiving);
        _device.Indexes.Assign(session, _peer);
        return session;
    }

    private void Forget()
    {
        _ephemeral?.Dispose();
        _ephemeral = null;
        InitiatedAt = null;
        _state.Clear();
    }
}
