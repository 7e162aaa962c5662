using SleepSim.Contract;

namespace SleepSim.LinuxHost.Tests;

/// <summary>Keeps what an engine would be told.</summary>
internal sealed class NotingInbox : ITunnelInbox
{
    public List<TunnelEvent> Told { get; } = [];

    public void Tell(TunnelEvent happening) => Told.Add(happening);

    /// <summary>What was told since the last time, by its name.</summary>
    public string[] Take()
    {
        string[] names = [.. Told.Select(happening => happening.GetType().Name)];
        Told.Clear();
        return names;
    }
}
