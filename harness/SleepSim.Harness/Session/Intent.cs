using SleepSim.Traces;

namespace SleepSim.Harness.Session;

/// <summary>Whether the tunnel is meant to be up: from an accepted start to a stop by the user. A stop for sleep leaves
/// it meant to be up where a Connect rule will start it again (K2, D12).</summary>
internal sealed class Intent(TraceStream trace, bool onDemand)
{
    public bool Up { get; private set; }

    /// <summary>Takes the answer to a start: one that was dropped leaves no wish behind.</summary>
    public void Started(StartCause cause, StartAnswer answer)
    {
        if (answer is StartAnswer.Accepted or StartAnswer.AlreadyUp) Become(true, cause.ToString());
    }

    public void UserStopped() => Become(false, "user");

    /// <summary>The system stopped the tunnel because the machine sleeps.</summary>
    public void StoppedForSleep()
    {
        if (!onDemand) Become(false, "sleep");
    }

    /// <summary>The system gave up on a start (L3): a person has to start it again, unless a rule does.</summary>
    public void StartTimedOut()
    {
        if (!onDemand) Become(false, "start timed out");
    }

    private void Become(bool up, string why)
    {
        if (up == Up) return;
        Up = up;
        trace.Emit(new IntentChanged(trace.Now, up, why));
    }
}
