using System.Net;
using SleepSim.Contract;
using SleepSim.Harness.Net;
using SleepSim.Traces;

namespace SleepSim.Testing.Sample;

/// <summary>The server half of the protocol: knows one machine, by where its last hello came from.</summary>
internal sealed class PingFarEnd(FarEndSetup setup) : IFarEnd
{
    private IPEndPoint? _machine;

    public string EngineConfiguration =>
        string.Join(' ', [$"{setup.Address}:{setup.Port}", setup.TunnelAddress, .. setup.DnsServers]);

    // A hello counts as a handshake in the rules that count handshakes, and in the picture of the run.
    public DatagramLabel LabelOf(ReadOnlySpan<byte> datagram) => datagram switch
    {
        [Ping.Hello, ..] => new DatagramLabel(WireKind.Initiation),
        [Ping.Welcome, ..] => new DatagramLabel(WireKind.Response),
        [Ping.Data, ..] => DatagramLabel.Data,
        _ => new DatagramLabel(WireKind.Other),
    };

    public void Receive(ReadOnlySpan<byte> datagram, IPEndPoint from, Duration now, IFarEndOutput output)
    {
        switch (datagram)
        {
            case [Ping.Hello, ..]:
                _machine = from;
                output.SendDatagram([Ping.Welcome], from);
                break;
            case [Ping.Data, .. var packet] when from.Equals(_machine):
                output.DeliverPacket(packet);
                break;
            case [Ping.Data, ..]:
                output.SendDatagram([Ping.Unknown], from);
                break;
        }
    }

    public void Send(ReadOnlySpan<byte> packet, Duration now, IFarEndOutput output)
    {
        if (_machine is { } machine) output.SendDatagram([Ping.Data, .. packet], machine);
    }

    public void ForgetSessions() => _machine = null;
}
