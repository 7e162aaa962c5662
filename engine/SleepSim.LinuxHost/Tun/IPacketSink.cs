namespace SleepSim.LinuxHost;

/// <summary>Who takes packets.</summary>
internal interface IPacketSink
{
    /// <summary>Takes a packet; the bytes are valid during the call.</summary>
    void Take(ReadOnlySpan<byte> packet);
}
