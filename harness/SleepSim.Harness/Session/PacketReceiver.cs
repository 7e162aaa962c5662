namespace SleepSim.Harness.Session;

/// <summary>Takes an IP packet.</summary>
internal delegate void PacketReceiver(ReadOnlySpan<byte> packet);
