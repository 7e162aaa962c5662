namespace SleepSim.Scenarios;

/// <summary>The applications of the machine. One of them sends echo requests to a host behind the gateway: they
/// measure the tunnel, trigger on-demand rules, and would show a leak.</summary>
public sealed record ApplicationProfile
{
    /// <summary>Time between two echo requests while the machine is awake.</summary>
    public TimeSpan EchoEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The size of an echo request, IP packet, in bytes.</summary>
    public int EchoSize { get; init; } = 84;

    /// <summary>Time between two lookups of an internal name; null when nobody looks names up. The tunnel then brings a
    /// name server of its own.</summary>
    public TimeSpan? LookupEvery { get; init; }

    /// <summary>Whether applications run in dark wake (P16).</summary>
    public bool RunInDarkWake { get; init; } = true;
}
