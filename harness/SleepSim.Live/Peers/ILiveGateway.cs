namespace SleepSim.Live;

/// <summary>A tunnel's far end, as a process in the gateway's namespace.</summary>
internal interface ILiveGateway : IDisposable
{
    /// <summary>Starts it, and comes back when it listens.</summary>
    void Start();

    /// <summary>Ends it without a word; it knows no session afterwards.</summary>
    void Stop();
}
