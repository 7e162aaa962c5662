namespace SleepSim.Traces;

/// <summary>What the session manager did with a start.</summary>
public enum StartAnswer
{
    /// <summary>The tunnel starts.</summary>
    Accepted,

    /// <summary>Dropped: the session is connecting or connected (L7).</summary>
    AlreadyUp,

    /// <summary>Dropped without a word: the session is disconnecting.</summary>
    Disconnecting,

    /// <summary>Dropped: there is no interface (D22).</summary>
    NoNetwork,

    /// <summary>Dropped: the machine is about to sleep (K4).</summary>
    Sleeping,

    /// <summary>Refused: the configuration is disabled or gone (L2).</summary>
    ConfigurationDisabled,

    /// <summary>Dropped: the rules rest since the user stopped the tunnel (D13).</summary>
    Paused,

    /// <summary>Dropped: the tunnel ended just now (D16).</summary>
    TooSoon,
}
