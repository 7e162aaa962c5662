using SleepSim.Harness.Net;

namespace SleepSim.Live;

/// <summary>Tells WireGuard's datagrams apart.</summary>
internal sealed class WireGuardReader : IWireReader
{
    /// <inheritdoc/>
    public WireLabel LabelOf(ReadOnlySpan<byte> datagram)
    {
        DatagramLabel label = WireInspector.LabelOf(datagram);
        return new WireLabel(label.Kind, label.Receiver, label.Sender);
    }
}
