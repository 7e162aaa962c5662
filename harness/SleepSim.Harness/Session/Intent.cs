using SleepSim.Traces;

namespace SleepSim.Harness.Session;

/// <summary>Whether the tunnel is meant to be up: always, with a Connect rule (D12); else as the user last said.</summary>
internal sealed class Intent(TraceStream trace, bool onDemand)
{
    public bool Up { get; private set; }

    public void UserStarts() => Become(true, "user");

    public void UserStops()
    {
        if (!onDemand) Become(false, "user");
    }

    private void Become(bool up, string why)
    {
        if (up == Up) return;
        Up = up;
        trace.Emit(new IntentChanged(trace.Now, up, onDemand ? "on-demand rule" : why));
    }
}
