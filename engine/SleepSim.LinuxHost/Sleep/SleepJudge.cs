using SleepSim.Contract;

namespace SleepSim.LinuxHost;

/// <summary>Hears of sleep from several sides, and tells the engine of each sleep and each wake once.</summary>
/// <remarks>What belongs to one wake comes within moments: the clocks, the system's word and the signal.</remarks>
internal sealed class SleepJudge(Func<ClockReading> clocks)
{
    /// <summary>The clocks are read one after the other, so that they differ by a little without any sleep.</summary>
    private static readonly Duration JumpLeast = Duration.FromMilliseconds(100);

    private Duration _slept = Slept(clocks());
    private bool _fallsAsleep;

    /// <summary>The system is about to sleep.</summary>
    public void FallAsleep(ITunnelInbox inbox)
    {
        if (_fallsAsleep) return;
        _fallsAsleep = true;
        inbox.Tell(new TunnelEvent.Sleep());
    }

    /// <summary>The system says that it is awake, or that it does not sleep after all.</summary>
    public void SystemSaysAwake(ITunnelInbox inbox)
    {
        bool unheard = Jumped();
        if (_fallsAsleep || unheard) Wake(inbox);
    }

    /// <summary>The process goes on after it was stopped.</summary>
    public void Continue(ITunnelInbox inbox) => Wake(inbox);

    /// <summary>Looks whether the machine slept since it was last asked.</summary>
    public void LookAtClocks(ITunnelInbox inbox)
    {
        if (Jumped()) Wake(inbox);
    }

    private static Duration Slept(ClockReading now) => now.Continuous - now.Uptime;

    private bool Jumped() => Slept(clocks()) - _slept >= JumpLeast;

    private void Wake(ITunnelInbox inbox)
    {
        _slept = Slept(clocks());
        _fallsAsleep = false;
        inbox.Tell(new TunnelEvent.Wake());
    }
}
