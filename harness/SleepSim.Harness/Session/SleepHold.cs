using SleepSim.Harness.Mac;

namespace SleepSim.Harness.Session;

/// <summary>How long sleep waits for the session: for the provider's sleep completion (L25, L26), or for a stop (K3). A
/// completion answers the oldest call of sleep() that has none yet, so that one that comes late, for an earlier sleep,
/// never lets this one go.</summary>
internal sealed class SleepHold(PowerManager power)
{
    private bool _holding;
    private int _owedForThis;
    private int _owedForEarlier;

    /// <summary>The announcement that is the current one, or was the last.</summary>
    public int Announcement { get; private set; }

    /// <summary>Another sleep is announced.</summary>
    public void Announced()
    {
        Announcement++;
        _holding = false;
        _owedForEarlier += _owedForThis;
        _owedForThis = 0;
    }

    /// <summary>The machine woke, or the sleep was called off: nothing waits any more.</summary>
    public void Over() => _holding = false;

    /// <summary>Sleep waits from here on, no longer than the system lets it (P2).</summary>
    public void Hold()
    {
        if (_holding) return;
        _holding = true;
        power.HoldSleep();
    }

    public void Release()
    {
        if (!_holding) return;
        _holding = false;
        power.ReleaseSleep();
    }

    /// <summary>The provider's sleep() is called for an announcement.</summary>
    public void Told(int announcement)
    {
        if (announcement == Announcement) _owedForThis++;
        else _owedForEarlier++;
    }

    /// <summary>The provider completed a sleep().</summary>
    public void Completed()
    {
        if (_owedForEarlier > 0)
        {
            _owedForEarlier--;
        }
        else if (_owedForThis > 0)
        {
            _owedForThis--;
            Release();
        }
    }

    /// <summary>The provider owes nothing any more.</summary>
    public void ProviderStopped()
    {
        _owedForThis = 0;
        _owedForEarlier = 0;
        Release();
    }
}
