using SleepSim.Traces;

namespace SleepSim.Harness.Session;

/// <summary>Whether the tunnel is meant to be up: from an accepted start to a stop that somebody wants, which is the
/// user, a Disconnect rule, or whoever disables the configuration. A stop that nobody wished for, such as for sleep or
/// after a crash, leaves the wish only where a Connect rule matches and will start the tunnel again at the next traffic
/// (K2, D5, L44); otherwise a person has to, and until then nobody can be blamed for a tunnel that is down.</summary>
internal sealed class Intent(TraceStream trace)
{
    private bool _restsOnRule;

    public bool Up { get; private set; }

    /// <summary>Whether a rule starts the tunnel at the next traffic.</summary>
    public required Func<bool> RuleStartsIt { get; init; }

    /// <summary>Takes the answer to a start: one that was dropped leaves no wish behind.</summary>
    public void Started(StartCause cause, StartAnswer answer)
    {
        if (answer is StartAnswer.Accepted or StartAnswer.AlreadyUp) Become(true, cause.ToString());
    }

    /// <summary>Somebody wants it down.</summary>
    public void Withdraw(string why) => Become(false, why);

    /// <summary>The system takes the tunnel down for a reason of its own, or found it dead.</summary>
    public void StoppedBySystem(string why)
    {
        _restsOnRule = RuleStartsIt();
        if (!_restsOnRule) Become(false, why);
    }

    /// <summary>The provider itself took the tunnel down, which changes nobody's wish.</summary>
    public void EndedByProvider() => _restsOnRule = RuleStartsIt();

    /// <summary>The tunnel is down and no rule starts it any more: a wish that rested on one is gone with it.</summary>
    public void RuleGone()
    {
        if (_restsOnRule) Become(false, "no rule");
    }

    private void Become(bool up, string why)
    {
        _restsOnRule = false;
        if (up == Up) return;
        Up = up;
        trace.Emit(new IntentChanged(trace.Now, up, why));
    }
}
