namespace SleepSim.Testing.Sample;

/// <summary>The first byte of every datagram of the protocol.</summary>
internal static class Ping
{
    /// <summary>Asks for a session.</summary>
    public const byte Hello = 1;

    /// <summary>There is one now.</summary>
    public const byte Welcome = 2;

    /// <summary>A packet follows.</summary>
    public const byte Data = 3;

    /// <summary>The server has no session with whoever sent that.</summary>
    public const byte Unknown = 4;
}
