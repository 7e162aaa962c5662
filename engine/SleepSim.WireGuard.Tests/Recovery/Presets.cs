namespace SleepSim.WireGuard.Tests.Recovery;

/// <summary>The policies that specifications are held against.</summary>
internal static class Presets
{
    public static TestCaseData[] All { get; } = Cases(
        RecoveryPolicy.Naive, RecoveryPolicy.DisconnectOnSleep, RecoveryPolicy.WaitForPath, RecoveryPolicy.Resilient);

    /// <summary>Those whose start waits for the gateway.</summary>
    public static TestCaseData[] Patient { get; } = Cases(
        RecoveryPolicy.DisconnectOnSleep, RecoveryPolicy.WaitForPath, RecoveryPolicy.Resilient);

    /// <summary>Those that repair themselves.</summary>
    public static TestCaseData[] Recovering { get; } = Cases(RecoveryPolicy.WaitForPath, RecoveryPolicy.Resilient);

    /// <summary>Those that leave it to others.</summary>
    public static TestCaseData[] Simple { get; } = Cases(RecoveryPolicy.Naive, RecoveryPolicy.DisconnectOnSleep);

    private static TestCaseData[] Cases(params RecoveryPolicy[] policies) =>
        [.. policies.Select(policy => new TestCaseData(policy).SetArgDisplayNames(policy.Name))];
}
