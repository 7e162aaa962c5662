namespace SleepSim.Scenarios;

/// <summary>The machine: what is not publicly known about it is a number here (facts.md, sections 10 and 12). The
/// defaults are those of macOS on Apple silicon; the other platforms are in <see cref="PlatformProfiles"/>.</summary>
public sealed record HostProfile
{
    /// <summary>Its name.</summary>
    public string Name { get; init; } = "mac";

    /// <summary>What kind of machine it is; gives every other number its default.</summary>
    public Platform Platform { get; init; }

    /// <summary>What it runs on at first.</summary>
    public PowerSource PowerSource { get; init; }

    /// <summary>Whether a display is attached that keeps a closed machine awake: on mains power (P14), with logind
    /// always (Y2).</summary>
    public bool ExternalDisplay { get; init; }

    /// <summary>Full wake goes through this much dark wake before hardware sleeps, with the network up: 5 s on Apple
    /// silicon, 15 s on Intel, 0 when nobody was there (P9).</summary>
    public TimeSpan Linger { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long sleep waits for the provider's sleep completion: 28 s on macOS, 7 s on iOS (P4, P6, L26), 5 s
    /// on Linux (Y1). The deadline of NetworkExtension itself is not publicly known.</summary>
    public TimeSpan SleepAckDeadline { get; init; } = TimeSpan.FromSeconds(28);

    /// <summary>Whether sleeps are interrupted by dark wakes of the system's own (P10, P15, L28).</summary>
    public bool PowerNap { get; init; }

    /// <summary>From falling asleep to a dark wake of the system's own: 15 min on Apple silicon, 30 min on Intel (P10),
    /// minutes on iOS (L29). Null where there are none.</summary>
    public TimeSpan? NapEvery { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long such a dark wake lasts on mains power: 45 s (P10, P11).</summary>
    public TimeSpan NapFor { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>How long such a dark wake lasts on battery, or with the lid closed: back to sleep as soon as possible
    /// (P14).</summary>
    public TimeSpan NapForOnBattery { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a start may take: 60 s (L3), 120 s for built-in IKEv2 (L4), a day for none (L3).</summary>
    public TimeSpan StartDeadline { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Whether the start deadline goes on in sleep; not publicly known (facts.md, section 12).</summary>
    public bool StartDeadlineRunsInSleep { get; init; }

    /// <summary>How long a stop may take: 20 s (L5, L9).</summary>
    public TimeSpan StopDeadline { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long letting the provider go takes after its stop completion; at most 5 s (L5), up to 11 s seen
    /// (L12, L13).</summary>
    public TimeSpan Disposing { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>From an accepted start to the provider being told (L6).</summary>
    public TimeSpan ProviderLaunch { get; init; } = TimeSpan.FromMilliseconds(17);

    /// <summary>How long a tunnel may reassert before the system stops it; not publicly known (L33).</summary>
    public TimeSpan ReassertingLimit { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>With which reason it is stopped then; not publicly known (L33).</summary>
    public ReassertingEnd ReassertingEnd { get; init; }

    /// <summary>A sleep longer than this ends the session at the wake (K6); null for packet tunnels, for which it is
    /// not shown.</summary>
    public TimeSpan? OversleepLimit { get; init; }

    /// <summary>From a status change to those who observe it; changes in between are not seen (T3).</summary>
    public TimeSpan StatusNotice { get; init; } = TimeSpan.FromMilliseconds(10);

    /// <summary>The provider's memory in MiB at which the system kills it (L43); null for no limit.</summary>
    public int? MemoryLimit { get; init; }

    /// <summary>The provider's process serves the next start too, and what it left open stays open (L17).</summary>
    public bool ReusesProcess { get; init; }

    /// <summary>Settings still on their way when the tunnel is torn down come into force all the same, and stay
    /// (LIF-02).</summary>
    public bool LateSettingsStick { get; init; }

    /// <summary>How long on-demand rules rest after the user stopped the tunnel (D13).</summary>
    public OnDemandPause OnDemandPause { get; init; }

    /// <summary>From the end of a tunnel to the earliest start by a rule: 0–3 s; no backoff is visible (D16).</summary>
    public TimeSpan OnDemandGap { get; init; }

    /// <summary>On-demand starts are refused once sleep is announced, as Apple's legacy engine does (K4). Z1 shows at
    /// least one version that does not.</summary>
    public bool RefusesStartsBeforeSleep { get; init; }

    /// <summary>Sleep waits until a stop for sleep is complete, as Apple's legacy PPP does; its IPsec does not
    /// (K3, K10).</summary>
    public bool SleepWaitsForStop { get; init; } = true;

    /// <summary>How long applying tunnel settings takes: 50–500 ms (facts.md, section 10).</summary>
    public TimeSpan SettingsLatency { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Applying settings makes the system announce the path again, the tunnel's own interface first
    /// (L39).</summary>
    public bool EchoesOwnPath { get; init; }

    /// <summary>From wake to a link, or from the end of an interface outage: 0–60 s (P26).</summary>
    public TimeSpan WakeToLink { get; init; } = TimeSpan.FromMilliseconds(800);

    /// <summary>From link to address: nothing with a valid lease, seconds with DHCP (P21, P22).</summary>
    public TimeSpan LinkToAddress { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>From address to default route, which waits for the captive check (D24).</summary>
    public TimeSpan AddressToRoute { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>From default route to the name servers being known.</summary>
    public TimeSpan RouteToDns { get; init; }

    /// <summary>From a change to the path update that tells of it: 10–500 ms (N22).</summary>
    public TimeSpan PathUpdate { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>The radio stays on in sleep: link, address and route are kept, and no path update tells of the wake
    /// (L30, P21).</summary>
    public bool NetworkKeptInSleep { get; init; }

    /// <summary>The interface gets another address after each outage, as after a change of network (P21).</summary>
    public bool NewAddressAfterWake { get; init; }

    /// <summary>The interface vanishes and comes back right after the wake was told of (P24).</summary>
    public bool DetachesAfterWake { get; init; }

    /// <summary>A tunnel that loses its link never gets its way out back before it is restarted (N8).</summary>
    public bool LosesDelegateInterface { get; init; }

    /// <summary>Sockets are defunct after a sleep, and every use of them fails (N7).</summary>
    public bool DefunctSocketsInSleep { get; init; }

    /// <summary>What a socket says when there is an address but no route (N2).</summary>
    public NoRouteError NoRouteError { get; init; }

    /// <summary>There is a cellular modem (D4).</summary>
    public bool HasCellular { get; init; }

    /// <summary>The machine of a platform, everything at its default there.</summary>
    public static HostProfile Of(Platform platform) => PlatformProfiles.Of(platform);
}
