using System.Net;
using SleepSim.Contract;
using SleepSim.Scenarios;

namespace SleepSim.Harness.Mac;

/// <summary>The system's resolver: knows the gateway's name, answers after a round trip, and gives up when there is no
/// way out.</summary>
internal sealed class Resolver(MachineTimers timers, PathMonitor paths, NetworkProfile network)
{
    // A lookup that nobody answers fails after the system's own patience.
    private static readonly Duration Patience = Duration.FromSeconds(5);

    private static readonly IPAddress[] None = [];

    public void Resolve(string name, Action<IReadOnlyList<IPAddress>> answer)
    {
        bool reachable = paths.Path.IsSatisfied;
        bool known = string.Equals(name, network.Gateway, StringComparison.OrdinalIgnoreCase);
        Duration delay = reachable ? network.Latency.ToDuration() * 2 : Patience;
        MachineTimer? timer = null;
        timer = timers.Create(Source.Path, () =>
        {
            timer!.Remove();
            answer(reachable && known && paths.Path.IsSatisfied ? [Net.Gateway.Address] : None);
        });
        timer.ArmAfter(delay);
    }
}
