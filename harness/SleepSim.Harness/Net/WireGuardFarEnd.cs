using System.Net;
using SleepSim.Contract;
using SleepSim.Harness.Mac;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.Harness.Net;

/// <summary>A real WireGuard responder, which knows the machine as its one peer.</summary>
internal sealed class WireGuardFarEnd : IFarEnd, IDeviceOutput, IDisposable
{
    private readonly KeyRing _keys;
    private readonly Func<IEntropy> _strangeEntropy;
    private readonly WireGuardDevice _own;
    private WireGuardDevice? _stranger;
    private IFarEndOutput? _output;
    private bool _overloaded;

    /// <summary>A responder that has heard of nobody.</summary>
    /// <param name="keys">The keys of the run.</param>
    /// <param name="entropy">The responder's.</param>
    /// <param name="strangeEntropy">That of a responder with the wrong key; asked each time there is one.</param>
    public WireGuardFarEnd(KeyRing keys, IEntropy entropy, Func<IEntropy> strangeEntropy)
    {
        _keys = keys;
        _strangeEntropy = strangeEntropy;
        _own = keys.CreateGateway(entropy);
    }

    public string EngineConfiguration => _keys.EngineConfiguration;

    // The timers are those of the right key: with the wrong one no session comes about.
    public Duration? NextDeadline => _own.NextDeadline?.At;

    private WireGuardDevice Device => _stranger ?? _own;

    public DatagramLabel LabelOf(ReadOnlySpan<byte> datagram) => WireInspector.LabelOf(datagram);

    public void Receive(ReadOnlySpan<byte> datagram, IPEndPoint from, Duration now, IFarEndOutput output)
    {
        _output = output;
        Device.Receive(datagram, from, TimeAt(now), this);
    }

    public void Send(ReadOnlySpan<byte> packet, Duration now, IFarEndOutput output)
    {
        _output = output;
        Device.Send(packet, TimeAt(now), this);
    }

    public void Advance(Duration now, IFarEndOutput output)
    {
        _output = output;
        _own.Advance(TimeAt(now), this);
    }

    public void ForgetSessions() => _own.ForgetSessions();

    public void SetWrongKey(bool wrong)
    {
        _stranger?.Dispose();
        _stranger = wrong ? _keys.CreateStranger(_strangeEntropy()) : null;
        SetOverloaded(_overloaded);
    }

    public void SetOverloaded(bool overloaded)
    {
        _overloaded = overloaded;
        _own.UnderLoad = overloaded;
        if (_stranger is not null) _stranger.UnderLoad = overloaded;
    }

    public void Dispose()
    {
        _own.Dispose();
        _stranger?.Dispose();
    }

    void IDeviceOutput.SendDatagram(ReadOnlySpan<byte> datagram, IPEndPoint to) =>
        _output!.SendDatagram(datagram, to);

    void IDeviceOutput.DeliverPacket(ReadOnlySpan<byte> packet, int peer) => _output!.DeliverPacket(packet);

    void IDeviceOutput.SessionEstablished(int peer)
    {
    }

    void IDeviceOutput.HandshakeGaveUp(int peer)
    {
    }

    // The gateway's machine never sleeps: its elapsed time is true time.
    private static ProtocolTime TimeAt(Duration now) => new(now, SystemClocks.WallAtStart + now);
}
