using SleepSim.Contract;
using SleepSim.Harness.Mac;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Session;

/// <summary>How long the session may stay in each of its states (L3, L5, L9). The timers stand still in sleep, but for
/// that of a start where the host says so.</summary>
internal sealed class SessionDeadlines
{
    private readonly HostProfile _host;
    private readonly MachineTimer _timer;
    private SessionState _state;

    public SessionDeadlines(MachineTimers timers, HostProfile host)
    {
        _host = host;
        _timer = timers.Create(Source.Session, () => Expired?.Invoke(_state));
    }

    /// <summary>The time of a state is over.</summary>
    public Action<SessionState>? Expired { get; set; }

    /// <summary>A state begins, and what was running for the one before ends.</summary>
    public void Enter(SessionState state)
    {
        _state = state;
        _timer.Disarm();
        if (LimitOf(state) is { } limit) _timer.ArmIn(ClockOf(state), limit.ToDuration());
    }

    private TimeSpan? LimitOf(SessionState state) => state switch
    {
        SessionState.PreparingNetwork => _host.ProviderLaunch,
        SessionState.Starting => _host.StartDeadline,
        SessionState.Stopping => _host.StopDeadline,
        SessionState.Disposing => _host.Disposing,
        SessionState.Idle or SessionState.Running => null,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown session state."),
    };

    private ClockKind ClockOf(SessionState state) =>
        state == SessionState.Starting && _host.StartDeadlineRunsInSleep ? ClockKind.Continuous : ClockKind.Uptime;
}
