using System.Net;
using SleepSim.Harness.Kernel;

namespace SleepSim.Harness.Net;

/// <summary>A datagram on its way. Pooled, with its own arrival delegate, so that sending allocates nothing.</summary>
internal sealed class InFlight
{
    private static readonly IPEndPoint Nowhere = new(IPAddress.Any, 0);

    private byte[] _bytes = new byte[256];
    private int _length;

    public InFlight(Action<InFlight> arrive) => Arrival = () => arrive(this);

    /// <summary>To be scheduled for the moment it arrives.</summary>
    public Action Arrival { get; }

    /// <summary>Takes the arrival back.</summary>
    public TimerHandle ArrivalTimer { get; set; }

    /// <summary>From the machine to the gateway, else back.</summary>
    public bool Outbound { get; private set; }

    /// <summary>The public side of the NAT: where it comes from, or goes to.</summary>
    public IPEndPoint PublicSide { get; private set; } = Nowhere;

    /// <summary>The NAT that the public side belongs to; null when it is none that the Internet knows.</summary>
    public Nat? Nat { get; private set; }

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    /// <summary>The one sent before it; for <see cref="UnderWay"/> only.</summary>
    public InFlight? Before { get; set; }

    /// <summary>The one sent after it; for <see cref="UnderWay"/> only.</summary>
    public InFlight? After { get; set; }

    public void Fill(bool outbound, IPEndPoint publicSide, Nat? nat, ReadOnlySpan<byte> datagram)
    {
        Outbound = outbound;
        PublicSide = publicSide;
        Nat = nat;
        if (_bytes.Length < datagram.Length) _bytes = new byte[datagram.Length];
        datagram.CopyTo(_bytes);
        _length = datagram.Length;
    }
}
