using SleepSim.Harness.Mac;
using SleepSim.Scenarios;

namespace SleepSim.Harness;

/// <summary>When a scenario puts something in the way that makes the round trips of a recovery longer or more: then
/// nobody can say how long it should take at best.</summary>
internal sealed class Hindrances
{
    private readonly (long From, long To)[] _spans;

    public Hindrances(Scenario scenario) => _spans =
    [
        .. scenario.Timeline
            .Where(step => Hinders(step.Operation))
            .Select(step => (step.At.ToDuration().Nanoseconds, step.End.ToDuration().Nanoseconds)),
    ];

    /// <summary>Whether there was any between two moments, nanoseconds since the run began.</summary>
    public bool Any(long from, long to) => Array.Exists(_spans, span => span.From <= to && span.To >= from);

    private static bool Hinders(Operation operation) => operation
        is LatencyRise or PacketLoss or Reordering or MtuDrop or Blackhole or Ipv6Only or DnsMissing or CaptivePortal
        or GatewayOverload or ProviderFreeze or ProviderCrash or ProviderJetsam or SystemStop or NatRebinding;
}
