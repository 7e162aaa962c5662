namespace SleepSim.Harness;

/// <summary>Every fact of the catalogue of the field that is about a machine, its network or its tunnel.</summary>
public static class FactCatalogue
{
    /// <summary>In the order of the sections, by number.</summary>
    public static IReadOnlyList<Fact> All { get; } =
    [
        .. ThreadFacts.All,
        .. LifecycleFacts.All,
        .. SleepCallbackFacts.All,
        .. ProviderFacts.All,
        .. StatusFacts.All,
        .. DisconnectOnSleepFacts.All,
        .. RuleFacts.All,
        .. TriggerFacts.All,
        .. PowerFacts.All,
        .. NetworkAfterWakeFacts.All,
        .. ClockFacts.All,
        .. SocketFacts.All,
        .. PathFacts.All,
        .. WireGuardFacts.All,
        .. RoutingFacts.All,
    ];

    /// <summary>The fact of an id, in capitals or not; null when there is none.</summary>
    public static Fact? Find(string id) =>
        All.FirstOrDefault(fact => string.Equals(fact.Id, id, StringComparison.OrdinalIgnoreCase));
}
