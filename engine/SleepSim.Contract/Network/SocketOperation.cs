namespace SleepSim.Contract;

/// <summary>What was attempted on a socket that failed.</summary>
public enum SocketOperation
{
    /// <summary>Creating it, and connecting it if that was asked.</summary>
    Open,

    /// <summary>Sending a datagram.</summary>
    Send,
}
