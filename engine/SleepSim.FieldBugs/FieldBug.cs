using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>A known bug of a public VPN client, to be put around any engine.</summary>
/// <param name="Id">Such as <c>CMP-01</c>.</param>
/// <param name="Story">What went wrong, in a sentence.</param>
/// <param name="Source">The public source.</param>
/// <param name="Rules">The invariants that a source names as catching it, or that catch its kind; the first is the one
/// that says best what is wrong.</param>
/// <param name="Infect">Puts the bug around an engine.</param>
public sealed record FieldBug(
    string Id, string Story, string Source, IReadOnlyList<string> Rules, Func<ITunnelEngine, ITunnelEngine> Infect)
{
    /// <summary>The first of the rules.</summary>
    public string Rule => Rules[0];

    /// <summary>Engines of that kind, with the bug.</summary>
    public ITunnelEngineFactory In(ITunnelEngineFactory healthy) => new Infected(this, healthy);

    private sealed class Infected(FieldBug bug, ITunnelEngineFactory healthy) : ITunnelEngineFactory
    {
        public string Name => bug.Id;

        public bool DisconnectOnSleep => healthy.DisconnectOnSleep;

        public IReadOnlyList<string> Places => healthy.Places;

        public ITunnelEngine Create(string configuration, IEntropy entropy) =>
            bug.Infect(healthy.Create(configuration, entropy));
    }
}
