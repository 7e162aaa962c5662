using SleepSim.Contract;

namespace SleepSim.Testing;

/// <summary>Engines as they are, except that what they throw can be shown with its stack.</summary>
internal sealed class WatchedFactory(ITunnelEngineFactory inner, ThrownKeeper? thrown) : ITunnelEngineFactory
{
    public string Name => inner.Name;

    public bool DisconnectOnSleep => inner.DisconnectOnSleep;

    public IReadOnlyList<string> Places => inner.Places;

    public ITunnelEngine Create(string configuration, IEntropy entropy)
    {
        ITunnelEngine engine;
        try
        {
            engine = inner.Create(configuration, entropy)
                ?? throw new InvalidOperationException("Create gave no engine, but null.");
        }
        catch (Exception e)
        {
            throw new EngineNotCreatedException(inner.Name, e);
        }

        return thrown is null ? engine : new WatchedEngine(engine, thrown);
    }
}
