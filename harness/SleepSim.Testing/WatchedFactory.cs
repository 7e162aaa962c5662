using SleepSim.Contract;

namespace SleepSim.Testing;

/// <summary>Engines as they are, except that what they throw can be shown with its stack, and the call that they do not
/// come back from by its name.</summary>
internal sealed class WatchedFactory(ITunnelEngineFactory inner, CallWatch calls, ThrownKeeper? thrown)
    : ITunnelEngineFactory
{
    public string Name => inner.Name;

    public bool DisconnectOnSleep => inner.DisconnectOnSleep;

    public IReadOnlyList<string> Places => inner.Places;

    public ITunnelEngine Create(string configuration, IEntropy entropy)
    {
        ITunnelEngine engine;
        OpenCall call = calls.Mine;
        call.Enter(nameof(Create));
        try
        {
            engine = inner.Create(configuration, entropy)
                ?? throw new InvalidOperationException("Create gave no engine, but null.");
        }
        catch (Exception e)
        {
            throw new EngineNotCreatedException(inner.Name, e);
        }
        finally
        {
            call.Leave();
        }

        return new WatchedEngine(engine, calls, thrown);
    }
}
