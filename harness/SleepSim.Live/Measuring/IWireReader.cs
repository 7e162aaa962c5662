namespace SleepSim.Live;

/// <summary>Tells the datagrams of a protocol apart by what everyone on the way can see of them.</summary>
internal interface IWireReader
{
    /// <summary>What a datagram between the two ends is.</summary>
    WireLabel LabelOf(ReadOnlySpan<byte> datagram);
}
