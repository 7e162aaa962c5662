using SleepSim.Contract;

namespace SleepSim.LinuxHost;

/// <summary>Where a tunnel stands between its start and its end, and the patience that the system has with its
/// engine.</summary>
internal sealed class TunnelLife(ITunnelListener listener)
{
    // Our own: Apple's limits are not those of a command that people wait for (L9).
    private static readonly Duration StopPatience = Duration.FromSeconds(10);
    private static readonly Duration StartPatience = Duration.FromSeconds(60);

    private TunnelStatus _status = TunnelStatus.Disconnected;
    private bool _startCompleted;
    private Duration? _patienceEnds;

    /// <summary>The engine must not be called any more.</summary>
    public bool Over { get; private set; }

    /// <summary>Why it ended; null when it was stopped as asked.</summary>
    public string? Reason { get; private set; }

    public bool Stopping { get; private set; }

    /// <summary>When something has to be done about an engine that does not come to an end with something, in
    /// uptime.</summary>
    public Duration? PatienceEnds => _patienceEnds;

    public void Start(Duration now)
    {
        _patienceEnds = now + StartPatience;
        Show(TunnelStatus.Connecting);
    }

    /// <summary>True when the engine is to be told that it is stopped: once.</summary>
    public bool Stop(Duration now, string? reason)
    {
        if (Over || Stopping) return false;
        Stopping = true;
        Reason = reason;
        _patienceEnds = now + StopPatience;
        Show(TunnelStatus.Disconnecting);
        return true;
    }

    /// <summary>The patience is at its end: with a start, which is then stopped, or with a stop, which is then taken
    /// for done.</summary>
    /// <returns>True when the engine is to be told that it is stopped.</returns>
    public bool LosePatience(Duration now)
    {
        if (!Stopping) return Stop(now, $"the tunnel did not start within {StartPatience}");
        End(Reason ?? $"the engine did not stop within {StopPatience}, and was not waited for");
        return false;
    }

    public void CompleteStart(string? error)
    {
        if (_startCompleted || Over) return;
        _startCompleted = true;
        listener.Completed("start", error);

        // A start that is stopped is completed with an error; the stop goes on (L14).
        if (Stopping) return;
        _patienceEnds = null;
        if (error is null) Show(TunnelStatus.Connected);
        else End(error);
    }

    public void CompleteStop()
    {
        if (Over) return;
        listener.Completed("stop", null);
        if (Stopping) End(Reason);
    }

    public void Cancel(string error)
    {
        if (Over) return;
        listener.Completed("cancel", error);
        if (!Stopping) End(error);
    }

    /// <summary>Has an effect only while connected (L32).</summary>
    public void SetReasserting(bool reasserting)
    {
        if (_status is not (TunnelStatus.Connected or TunnelStatus.Reasserting)) return;
        Show(reasserting ? TunnelStatus.Reasserting : TunnelStatus.Connected);
    }

    /// <summary>The tunnel is over.</summary>
    public void End(string? reason)
    {
        Over = true;
        Reason = reason;
        Show(TunnelStatus.Disconnecting);
    }

    /// <summary>And everything about it is cleared away.</summary>
    public void Clear()
    {
        Over = true;
        Show(TunnelStatus.Disconnected);
    }

    private void Show(TunnelStatus status)
    {
        if (status == _status) return;
        _status = status;
        listener.Status(status);
    }
}
