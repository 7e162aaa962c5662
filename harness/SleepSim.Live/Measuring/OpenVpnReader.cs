using SleepSim.Traces;

namespace SleepSim.Live;

/// <summary>Tells OpenVPN's datagrams apart by the opcode in the upper five bits of the first byte. A hard reset of the
/// client begins a session as an initiation does, that of the server answers it.</summary>
internal sealed class OpenVpnReader : IWireReader
{
    private const int ServerReset = 8;

    /// <inheritdoc/>
    public WireLabel LabelOf(ReadOnlySpan<byte> datagram) => new(KindOf(datagram), 0, 0);

    private static WireKind KindOf(ReadOnlySpan<byte> datagram) => datagram.IsEmpty
        ? WireKind.Other
        : (datagram[0] >> 3) switch
        {
            7 or 10 => WireKind.Initiation,
            ServerReset => WireKind.Response,
            6 or 9 => WireKind.Data,
            _ => WireKind.Other,
        };
}
