using System.Net;
using SleepSim.Traces;

namespace SleepSim.Live;

/// <summary>Reads everything that passes the client's outer interface: the datagrams of the tunnel go on record, and
/// what should have been inside of it is a leak.</summary>
internal sealed class OuterCapture : IDisposable
{
    private const int FrameMax = 65_536 + FrameOffload.Length;

    private static readonly IPEndPoint Gateway4 = new(IPAddress.Parse(LabPlan.Gateway4), LabPlan.Port);
    private static readonly IPEndPoint Gateway6 = new(IPAddress.Parse(LabPlan.Gateway6), LabPlan.Port);
    private static readonly IPAddress Inside = IPAddress.Parse(LabPlan.InnerGateway);

    private readonly LiveTrace _trace;
    private readonly IWireReader _wire;
    private readonly StampedSocket _socket;
    private readonly Thread _thread;
    private readonly SortedSet<int> _leaked = [];
    private volatile bool _over;

    /// <summary>Begins to read.</summary>
    public OuterCapture(Lab lab, LiveTrace trace, IWireReader wire)
    {
        (_trace, _wire) = (trace, wire);
        _socket = lab.Client.Enter(StampedSocket.OfFrames);
        _thread = new Thread(Read) { IsBackground = true, Name = "capture" };
        _thread.Start();
    }

    /// <summary>Numbers of the echoes that passed in clear. To be asked when it is disposed.</summary>
    public IReadOnlySet<int> Leaked => _leaked;

    /// <inheritdoc/>
    public void Dispose()
    {
        _over = true;
        _thread.Join();
        _socket.Dispose();
    }

    private void Read()
    {
        byte[] frame = new byte[FrameMax];
        while (!_over)
        {
            int length = _socket.Receive(frame, out PacketStamp stamp);
            if (length > FrameOffload.Length && LabPlan.IsClientInterface(stamp.Interface))
                Take(frame.AsSpan(FrameOffload.Length, length - FrameOffload.Length), FrameOffload.In(frame), stamp);
        }
    }

    private void Take(ReadOnlySpan<byte> frame, FrameOffload offload, PacketStamp stamp)
    {
        if (OuterPacket.In(frame) is not { } packet) return;
        ReadOnlySpan<byte> rest = frame[packet.Payload];
        while (!rest.IsEmpty) Take(offload.Take(ref rest), packet, stamp);
    }

    private void Take(ReadOnlySpan<byte> content, OuterPacket packet, PacketStamp stamp)
    {
        long at = _trace.At(stamp.At);
        if (stamp.Outgoing && IsGateway(packet.To))
        {
            WireLabel label = _wire.LabelOf(content);
            _trace.Add(new DatagramSent(at, FromEngine: true, label.Kind, label.Receiver, content.Length));
        }
        else if (!stamp.Outgoing && IsGateway(packet.From))
        {
            WireLabel label = _wire.LabelOf(content);
            _trace.Add(
                new DatagramReceived(at, ByEngine: true, label.Kind, label.Receiver, label.Sender, content.Length));
        }
        else if (stamp.Outgoing && packet.To.Address.Equals(Inside) && LiveEcho.NumberIn(content) is { } echo)
        {
            _leaked.Add(echo);
        }
    }

    private static bool IsGateway(IPEndPoint end) => end.Equals(Gateway4) || end.Equals(Gateway6);
}
