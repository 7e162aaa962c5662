namespace SleepSim.Scenarios;

/// <summary>What may stand for an operation and does less.</summary>
internal static class WeakerOperations
{
    /// <summary>How much an operation does to the machine; a weaker one has less.</summary>
    public static int Strength(Step step) => step.Operation switch
    {
        Sleep => 3,
        AbortedSleep => 2,
        DarkWake { Then: AfterDarkWake.FullWake } => 2,
        DarkWake => 1,
        GatewayRestart => 3,
        NatExpiry => 1,
        InterfaceDown => 3,
        PathFlurry flurry => flurry.Count > 1 ? 2 : 1,
        Traffic => 1,
        UserStop => 2,
        UserStart => 1,
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "No such operation"),
    };

    /// <summary>The weakest first.</summary>
    public static IEnumerable<Operation> Of(Operation operation) => operation switch
    {
        Sleep sleep => [new AbortedSleep(sleep.For, sleep.Reason)],
        GatewayRestart => [new NatExpiry()],
        InterfaceDown => [new PathFlurry(1, TimeSpan.Zero)],
        PathFlurry { Count: > 1 } flurry => [flurry with { Count = 1 }],
        DarkWake { Then: AfterDarkWake.FullWake } dark => [dark with { Then = AfterDarkWake.Sleep }],
        _ => [],
    };
}
