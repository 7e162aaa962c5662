namespace SleepSim.LinuxHost;

/// <summary>What people are told of the tunnel, as NEVPNStatus has it.</summary>
internal enum TunnelStatus
{
    Connecting,
    Connected,
    Reasserting,
    Disconnecting,
    Disconnected,
}
