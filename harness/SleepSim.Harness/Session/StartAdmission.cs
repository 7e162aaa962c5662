using SleepSim.Harness.Mac;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Session;

/// <summary>What the session manager does with a start, whoever asks.</summary>
internal sealed class StartAdmission(
    HostProfile host, PowerManager power, PathMonitor paths, VpnConfiguration configuration, OnDemandRest rest)
{
    public StartAnswer AnswerTo(StartCause cause, SessionState state)
    {
        // The only refusal the caller hears of at once (L2).
        if (!configuration.Enabled) return StartAnswer.ConfigurationDisabled;
        if (state is SessionState.Stopping or SessionState.Disposing) return StartAnswer.Disconnecting;
        if (state != SessionState.Idle) return StartAnswer.AlreadyUp;
        return cause == StartCause.OnDemand ? AnswerToRule() : StartAnswer.Accepted;
    }

    /// <summary>A start was accepted.</summary>
    public void Started() => rest.Started();

    // The guard of K4 ends with any wake, a dark one included.
    private StartAnswer AnswerToRule()
    {
        if (!paths.Path.IsSatisfied) return StartAnswer.NoNetwork;
        if (power.SleepAnnounced && host.RefusesStartsBeforeSleep) return StartAnswer.Sleeping;
        return rest.Refusal ?? StartAnswer.Accepted;
    }
}
