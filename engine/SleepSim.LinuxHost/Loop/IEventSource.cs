namespace SleepSim.LinuxHost;

/// <summary>Something of the system that the loop waits for beside packets and deadlines: word of paths, of sleep, of
/// people.</summary>
internal interface IEventSource
{
    /// <summary>Readable when there is something to read.</summary>
    int Descriptor { get; }

    /// <summary>Reads all there is, without waiting, and tells the engine what it means.</summary>
    void Read(ITunnelInbox inbox);
}
