namespace SleepSim.Harness.Net;

/// <summary>A datagram on its way. Pooled, with its own arrival delegate, so that sending allocates nothing.</summary>
internal sealed class InFlight
{
    private byte[] _bytes = new byte[256];
    private int _length;

    public InFlight(Action<InFlight> arrive) => Arrival = () => arrive(this);

    /// <summary>To be scheduled for the moment it arrives.</summary>
    public Action Arrival { get; }

    /// <summary>From the machine to the gateway, else back.</summary>
    public bool Outbound { get; private set; }

    /// <summary>The port of the NAT's public side.</summary>
    public int PublicPort { get; private set; }

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    public void Fill(bool outbound, int publicPort, ReadOnlySpan<byte> datagram)
    {
        Outbound = outbound;
        PublicPort = publicPort;
        if (_bytes.Length < datagram.Length) _bytes = new byte[datagram.Length];
        datagram.CopyTo(_bytes);
        _length = datagram.Length;
    }
}
