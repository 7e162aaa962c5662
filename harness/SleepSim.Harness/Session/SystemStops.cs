using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Session;

/// <summary>Stops that the system makes for reasons of its own (L22), and what each leaves behind: a configuration that
/// cannot be started, a wish or none, or a start of the system's own.</summary>
internal sealed class SystemStops
{
    private readonly Intent _intent;
    private readonly VpnConfiguration _configuration;
    private readonly ConnectionStatus _status;
    private readonly VpnSession _session;
    private bool _startsAgain;

    public SystemStops(Intent intent, VpnConfiguration configuration, ConnectionStatus status, VpnSession session)
    {
        _intent = intent;
        _configuration = configuration;
        _status = status;
        _session = session;
        session.Ended += AfterEnd;
    }

    public void Stop(SystemStopReason reason)
    {
        StopReason told = ToldOf(reason);
        switch (reason)
        {
            case SystemStopReason.ConfigurationDisabled or SystemStopReason.Superseded
                or SystemStopReason.ProviderDisabled:
                _configuration.Disable();
                _intent.Withdraw(told.ToString());
                break;
            case SystemStopReason.ConfigurationRemoved:
                _configuration.Remove();
                _intent.Withdraw(told.ToString());
                break;
            case SystemStopReason.UserLogout or SystemStopReason.UserSwitch:
                _intent.Withdraw(told.ToString());
                break;
            case SystemStopReason.AppUpdate:
                _startsAgain |= !_session.IsDown;
                _session.ReplaceProcess();
                break;
            default:
                if (!_session.IsDown) _intent.StoppedBySystem(told.ToString());
                break;
        }

        _session.RequestStop(told);
        ShowRemoval();
    }

    /// <summary>The app saves a configuration where there may be none (T2).</summary>
    public void Save(ConfigurationChange change)
    {
        _configuration.Save(change);
        if (_status.Now == VpnStatus.Invalid) _status.Become(VpnStatus.Disconnected, "saved");
    }

    /// <summary>Somebody wants the tunnel down: the system does not start it again.</summary>
    public void Forget() => _startsAgain = false;

    private void AfterEnd()
    {
        ShowRemoval();
        if (!_startsAgain) return;
        _startsAgain = false;
        _session.RequestStart(StartCause.System);
    }

    private void ShowRemoval()
    {
        if (_configuration.Removed && _status.Now == VpnStatus.Disconnected)
            _status.Become(VpnStatus.Invalid, "removed");
    }

    private static StopReason ToldOf(SystemStopReason reason) => reason switch
    {
        SystemStopReason.ProviderFailed => StopReason.ProviderFailed,
        SystemStopReason.NoNetworkAvailable => StopReason.NoNetworkAvailable,
        SystemStopReason.UnrecoverableNetworkChange => StopReason.UnrecoverableNetworkChange,
        SystemStopReason.ProviderDisabled => StopReason.ProviderDisabled,
        SystemStopReason.AuthenticationCanceled => StopReason.AuthenticationCanceled,
        SystemStopReason.ConfigurationFailed => StopReason.ConfigurationFailed,
        SystemStopReason.IdleTimeout => StopReason.IdleTimeout,
        SystemStopReason.ConfigurationDisabled => StopReason.ConfigurationDisabled,
        SystemStopReason.ConfigurationRemoved => StopReason.ConfigurationRemoved,
        SystemStopReason.Superseded => StopReason.Superseded,
        SystemStopReason.UserLogout => StopReason.UserLogout,
        SystemStopReason.UserSwitch => StopReason.UserSwitch,
        SystemStopReason.ConnectionFailed => StopReason.ConnectionFailed,
        SystemStopReason.AppUpdate => StopReason.AppUpdate,
        SystemStopReason.InternalError => StopReason.InternalError,
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "No such reason."),
    };
}
