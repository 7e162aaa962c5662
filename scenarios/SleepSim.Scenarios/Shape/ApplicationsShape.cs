namespace SleepSim.Scenarios;

/// <summary>The keys of <c>applications</c>.</summary>
internal static class ApplicationsShape
{
    private static readonly ScalarFormat<TimeSpan> _gaps =
        Formats.Duration(TimeSpan.FromMilliseconds(10), TimeSpan.FromHours(1));

    public static FieldTable<ApplicationProfile> Table { get; }
        = new FieldTable<ApplicationProfile>(new ApplicationProfile())
        .Add("echo-every", _gaps, a => a.EchoEvery, (a, value) => a with { EchoEvery = value })
        .Add("echo-size", EchoSizes, a => a.EchoSize, (a, value) => a with { EchoSize = value })
        .AddOptional(
            "lookup-every", _gaps,
            a => a.LookupEvery, (a, value) => a with { LookupEvery = value }, none: "none")
        .Add("run-in-dark-wake", Formats.Bool, a => a.RunInDarkWake, (a, value) => a with { RunInDarkWake = value });

    /// <summary>From the size ping has by default to the MTU of a WireGuard tunnel.</summary>
    private static ScalarFormat<int> EchoSizes => Formats.Int(84, 1420);
}
