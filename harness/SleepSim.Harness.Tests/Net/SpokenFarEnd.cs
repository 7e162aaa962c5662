using System.Net;
using SleepSim.Contract;
using SleepSim.Harness.Net;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Net;

/// <summary>A protocol of two bytes: 1 and a session asks for it; 0 and a number stands for so many pings.</summary>
internal sealed class SpokenFarEnd : IFarEnd
{
    private readonly List<string> _told = [];
    private bool _overloaded;

    public string EngineConfiguration => "";

    public Duration? NextDeadline { get; set; }

    /// <summary>What troubles it was told of.</summary>
    public IReadOnlyList<string> Told => _told;

    /// <summary>Packets it was given to send.</summary>
    public int Answered { get; private set; }

    public DatagramLabel LabelOf(ReadOnlySpan<byte> datagram) => datagram[0] == 1
        ? new DatagramLabel(WireKind.Initiation, datagram[1])
        : DatagramLabel.Data;

    public void Receive(ReadOnlySpan<byte> datagram, IPEndPoint from, Duration now, IFarEndOutput output)
    {
        if (datagram[0] == 1) return;
        byte[] ping = new byte[EchoPacket.Length];
        EchoPacket.WriteRequest(ping, 1);
        for (int i = 0; i < datagram[1]; i++) output.DeliverPacket(ping);
    }

    public void Send(ReadOnlySpan<byte> packet, Duration now, IFarEndOutput output) => Answered++;

    public void ForgetSessions() => _told.Add("sessions forgotten");

    public void SetWrongKey(bool wrong) => _told.Add(wrong ? "wrong key" : "right key");

    public void SetOverloaded(bool overloaded)
    {
        if (overloaded == _overloaded) return;
        _overloaded = overloaded;
        _told.Add(overloaded ? "overloaded" : "not overloaded");
    }
}
