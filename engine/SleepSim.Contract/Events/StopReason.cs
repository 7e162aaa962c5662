namespace SleepSim.Contract;

/// <summary>NEProviderStopReason with Apple's numbers (L22).</summary>
public enum StopReason
{
    /// <summary>No specific reason.</summary>
    None = 0,

    /// <summary>The user or the app stopped it.</summary>
    UserInitiated = 1,

    /// <summary>The provider failed.</summary>
    ProviderFailed = 2,

    /// <summary>No network connectivity.</summary>
    NoNetworkAvailable = 3,

    /// <summary>A network change that cannot be recovered from.</summary>
    UnrecoverableNetworkChange = 4,

    /// <summary>The provider was disabled.</summary>
    ProviderDisabled = 5,

    /// <summary>Authentication was cancelled.</summary>
    AuthenticationCanceled = 6,

    /// <summary>The configuration is invalid.</summary>
    ConfigurationFailed = 7,

    /// <summary>Idle too long; also reasserting too long (L33).</summary>
    IdleTimeout = 8,

    /// <summary>The configuration was disabled.</summary>
    ConfigurationDisabled = 9,

    /// <summary>The configuration was removed.</summary>
    ConfigurationRemoved = 10,

    /// <summary>Another configuration took over; spelt as a reader expects, not as the header does.</summary>
    Superseded = 11,

    /// <summary>The user logged out.</summary>
    UserLogout = 12,

    /// <summary>The user changed.</summary>
    UserSwitch = 13,

    /// <summary>The connection could not be made, or was reasserting too long (L33).</summary>
    ConnectionFailed = 14,

    /// <summary>The machine sleeps and disconnectOnSleep is set (K2).</summary>
    Sleep = 15,

    /// <summary>The provider is being updated.</summary>
    AppUpdate = 16,

    /// <summary>An internal error.</summary>
    InternalError = 17,
}
