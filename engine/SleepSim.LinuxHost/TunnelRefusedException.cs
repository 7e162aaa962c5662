namespace SleepSim.LinuxHost;

/// <summary>A tunnel cannot be set up here as it was asked for. The message stands alone.</summary>
internal sealed class TunnelRefusedException(string message) : Exception(message);
