namespace SleepSim.LinuxHost.Tests;

/// <summary>Keeps the packets it is given.</summary>
internal sealed class PacketList : IPacketSink
{
    public List<byte[]> Packets { get; } = [];

    public void Take(ReadOnlySpan<byte> packet) => Packets.Add(packet.ToArray());
}
