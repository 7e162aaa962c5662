namespace SleepSim.Scenarios;

/// <summary>The machine: what is not publicly known about macOS is a number here (facts.md, sections 10 and
/// 12).</summary>
public sealed record HostProfile
{
    /// <summary>Its name.</summary>
    public string Name { get; init; } = "mac";

    /// <summary>Full wake goes through this much dark wake before hardware sleeps, with the network up: 5 s on Apple
    /// silicon, 15 s on Intel, 0 when nobody was there (P9).</summary>
    public TimeSpan Linger { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long sleep waits for the provider's sleep completion: 28 s (P6, L26).</summary>
    public TimeSpan SleepAckDeadline { get; init; } = TimeSpan.FromSeconds(28);

    /// <summary>How long a start may take: 60 s (L3).</summary>
    public TimeSpan StartDeadline { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Whether the start deadline goes on in sleep; not publicly known (facts.md, section 12).</summary>
    public bool StartDeadlineRunsInSleep { get; init; }

    /// <summary>How long a stop may take: 20 s (L5, L9).</summary>
    public TimeSpan StopDeadline { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long letting the provider go takes after its stop completion; at most 5 s (L5), up to 11 s seen
    /// (L12).</summary>
    public TimeSpan Disposing { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>From an accepted start to the provider being told (L6).</summary>
    public TimeSpan ProviderLaunch { get; init; } = TimeSpan.FromMilliseconds(17);

    /// <summary>How long applying tunnel settings takes: 50–500 ms (facts.md, section 10).</summary>
    public TimeSpan SettingsLatency { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>From wake to a link, or from the end of an interface outage: 0–60 s (P26).</summary>
    public TimeSpan WakeToLink { get; init; } = TimeSpan.FromMilliseconds(800);

    /// <summary>From link to address: nothing with a valid lease, seconds with DHCP (P21, P22).</summary>
    public TimeSpan LinkToAddress { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>From address to default route, which waits for the captive check (D24).</summary>
    public TimeSpan AddressToRoute { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>From a change to the path update that tells of it: 10–500 ms (N22).</summary>
    public TimeSpan PathUpdate { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>The radio stays on in sleep: link, address and route are kept, and no path update tells of the wake
    /// (L30, P21).</summary>
    public bool NetworkKeptInSleep { get; init; }

    /// <summary>The interface gets another address after each outage, as after a change of network (P21).</summary>
    public bool NewAddressAfterWake { get; init; }

    /// <summary>On-demand starts are refused once sleep is announced, as Apple's legacy engine does (K4). Z1 shows at
    /// least one version that does not.</summary>
    public bool RefusesStartsBeforeSleep { get; init; }
}
