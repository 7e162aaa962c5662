using SleepSim.Contract;

namespace SleepSim.LinuxHost.Tests;

/// <summary>Tells one thing each time it is raised.</summary>
internal sealed class TellingSource(TunnelEvent happening) : IEventSource, IDisposable
{
    private readonly Signal _signal = new();

    public int Descriptor => _signal.Descriptor;

    public void Raise() => _signal.Raise();

    public void Read(ITunnelInbox inbox)
    {
        _signal.Lower();
        inbox.Tell(happening);
    }

    public void Dispose() => _signal.Dispose();
}
