using SleepSim.Contract;

namespace SleepSim.Campaigns.Tests;

/// <summary>Engines that complete what they are asked and otherwise do nothing: quick to run, and full of
/// failures.</summary>
internal sealed class QuietFactory : ITunnelEngineFactory
{
    public string Name => "quiet";

    public bool DisconnectOnSleep => false;

    public ITunnelEngine Create(string configuration, IEntropy entropy) => new QuietEngine();
}
