using SleepSim.Contract;

namespace SleepSim.Harness.Session;

/// <summary>The names of NEVPNConnectionError that a session can end with (L23).</summary>
internal static class SessionErrors
{
    public const string Overslept = "Overslept";
    public const string ServerNotResponding = "ServerNotResponding";
    public const string PluginFailed = "PluginFailed";

    /// <summary>What the app can fetch after a stop; null where the stop is no failure.</summary>
    public static string? Of(StopReason reason) => reason switch
    {
        StopReason.ProviderFailed => PluginFailed,
        StopReason.NoNetworkAvailable => "NoNetworkAvailable",
        StopReason.UnrecoverableNetworkChange => "UnrecoverableNetworkChange",
        StopReason.ProviderDisabled => "PluginDisabled",
        StopReason.AuthenticationCanceled => "AuthenticationFailed",
        StopReason.ConfigurationFailed => "ConfigurationFailed",
        StopReason.ConfigurationRemoved => "ConfigurationNotFound",
        StopReason.ConnectionFailed => "ServerDead",
        StopReason.None or StopReason.UserInitiated or StopReason.IdleTimeout or StopReason.ConfigurationDisabled
            or StopReason.Superseded or StopReason.UserLogout or StopReason.UserSwitch or StopReason.Sleep
            or StopReason.AppUpdate or StopReason.InternalError => null,
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "No such stop reason."),
    };
}
