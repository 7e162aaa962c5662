using SleepSim.Contract;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.WireGuard;

/// <summary>What applications send on its way to the peers: held while nothing may be sent or can be, sent, and sent
/// again where a dead session swallowed it.</summary>
internal sealed class PacketFlow(RecoveryPolicy policy, WireGuardDevice device, DeviceOutlet outlet, PeerWay way)
{
    // Sent by applications while we may not send, or cannot.
    private readonly PacketHold _held = new();

    // Sent on a session that may be dead; sent again if it was.
    private readonly PacketHold _copies = new();

    public void Hold(ReadOnlySpan<byte> packet, Duration now) => _held.Add(packet, now);

    public void Send(ReadOnlySpan<byte> packet, in ProtocolTime time)
    {
        if (way.InDoubt && policy.RepeatsPackets && device.Status(0).SendKeyUsable(time.Elapsed))
            _copies.Add(packet, time.Elapsed);
        way.NoteSent(time.Elapsed);
        device.Send(packet, time, outlet);
    }

    /// <summary>Sends what was held, if there is a way out.</summary>
    public void Release(in ProtocolTime time)
    {
        if (way.Offline || _held.Count == 0) return;
        outlet.Host!.Reached(RecoveryPlaces.HeldSent);
        foreach (byte[] packet in _held.Take(time.Elapsed)) Send(packet, time);
        if (_held.TakeDropped()) outlet.Host!.Reached(RecoveryPlaces.HeldDropped);
    }

    /// <summary>The old session stayed silent up to here: what it was given is given to the new one. An inner packet
    /// that arrives twice does no harm; one that never arrives costs a second and more.</summary>
    public void Repeat(in ProtocolTime time)
    {
        if (_copies.Count > 0) outlet.Host!.Reached(RecoveryPlaces.CopiesSent);
        foreach (byte[] packet in _copies.Take(time.Elapsed)) device.Send(packet, time, outlet);
        Release(time);
    }

    /// <summary>The old session is alive: what it was given has arrived.</summary>
    public void ForgetCopies(in ProtocolTime time)
    {
        _copies.Clear();
        Release(time);
    }
}
