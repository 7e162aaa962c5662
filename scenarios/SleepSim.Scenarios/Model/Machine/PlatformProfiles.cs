namespace SleepSim.Scenarios;

/// <summary>What sets the platforms apart, as data.</summary>
public static class PlatformProfiles
{
    private static readonly HostProfile _appleSilicon = new();

    private static readonly HostProfile _intel = _appleSilicon with
    {
        Platform = Platform.MacIntel,
        Linger = TimeSpan.FromSeconds(15),
        NapEvery = TimeSpan.FromMinutes(30),
    };

    // Sleep is announced to providers each time the processor stops (L29), and the radio stays on.
    private static readonly HostProfile _ios = _appleSilicon with
    {
        Name = "iphone",
        Platform = Platform.Ios,
        PowerSource = PowerSource.Battery,
        Linger = TimeSpan.Zero,
        SleepAckDeadline = TimeSpan.FromSeconds(7),
        NapEvery = TimeSpan.FromMinutes(2),
        NapFor = TimeSpan.FromSeconds(3),
        NapForOnBattery = TimeSpan.FromSeconds(3),
        MemoryLimit = 50,
        DefunctSocketsInSleep = true,
        HasCellular = true,
    };

    // logind waits 5 s for those who asked to be waited for (Y1); NetworkManager takes the devices down (Y3).
    private static readonly HostProfile _linux = _appleSilicon with
    {
        Name = "laptop",
        Platform = Platform.Linux,
        Linger = TimeSpan.Zero,
        SleepAckDeadline = TimeSpan.FromSeconds(5),
        NapEvery = null,
        NoRouteError = NoRouteError.NetworkUnreachable,
    };

    /// <summary>The machine of a platform, everything at its default there.</summary>
    public static HostProfile Of(Platform platform) => platform switch
    {
        Platform.MacAppleSilicon => _appleSilicon,
        Platform.MacIntel => _intel,
        Platform.Ios => _ios,
        Platform.Linux => _linux,
        _ => throw new ArgumentOutOfRangeException(nameof(platform), platform, "No such platform"),
    };
}
