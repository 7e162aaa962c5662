using SleepSim.Contract;

namespace SleepSim.Campaigns;

/// <summary>Engines whose calls are noted.</summary>
internal sealed class WitnessedFactory(ITunnelEngineFactory inner, CallWitness witness) : ITunnelEngineFactory
{
    public string Name => inner.Name;

    public bool DisconnectOnSleep => inner.DisconnectOnSleep;

    public IReadOnlyList<string> Places => inner.Places;

    public ITunnelEngine Create(string configuration, IEntropy entropy)
    {
        witness.Enter(nameof(Create));
        ITunnelEngine engine = inner.Create(configuration, entropy);
        witness.Leave(nameof(Create));
        return new WitnessedEngine(engine, witness);
    }
}
