namespace SleepSim.Scenarios;

/// <summary>Why the system stops a tunnel without being asked to: the reasons of L22 that come from
/// outside.</summary>
public enum SystemStopReason
{
    /// <summary>The provider failed (2).</summary>
    ProviderFailed,

    /// <summary>There is no network (3).</summary>
    NoNetworkAvailable,

    /// <summary>The machine is attached to a new network (4).</summary>
    UnrecoverableNetworkChange,

    /// <summary>The provider was disabled (5).</summary>
    ProviderDisabled,

    /// <summary>Authentication was cancelled (6).</summary>
    AuthenticationCanceled,

    /// <summary>The configuration is invalid (7).</summary>
    ConfigurationFailed,

    /// <summary>The session was idle too long (8).</summary>
    IdleTimeout,

    /// <summary>The configuration was disabled (9); rules are off, and no start is accepted (L2).</summary>
    ConfigurationDisabled,

    /// <summary>The configuration was removed (10); as disabled.</summary>
    ConfigurationRemoved,

    /// <summary>Another configuration took over (11); as disabled (T6).</summary>
    Superseded,

    /// <summary>The user logged out (12).</summary>
    UserLogout,

    /// <summary>The user changed (13).</summary>
    UserSwitch,

    /// <summary>The connection failed (14).</summary>
    ConnectionFailed,

    /// <summary>The provider is being updated (16); the system starts it again (X4).</summary>
    AppUpdate,

    /// <summary>An internal error (17).</summary>
    InternalError,
}
