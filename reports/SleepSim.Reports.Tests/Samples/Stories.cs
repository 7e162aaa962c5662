using SleepSim.Traces;

namespace SleepSim.Reports.Tests;

/// <summary>The sample runs that pictures and texts are checked with.</summary>
internal static class Stories
{
    private const double Hour = 3600;

    /// <summary>The names of all samples.</summary>
    public static readonly string[] Names =
    [
        "night", "dead-night", "dark-wakes", "day", "storm", "troubles", "three-seconds", "two-days", "faults",
    ];

    /// <summary>A sample by its name.</summary>
    public static Story Named(string name) => name switch
    {
        "night" => Night(),
        "dead-night" => DeadNight(),
        "dark-wakes" => DarkWakes(),
        "day" => Day(),
        "troubles" => Troubles(),
        "storm" => Storm(),
        "three-seconds" => LengthStories.ThreeSeconds(),
        "two-days" => LengthStories.TwoDays(),
        "faults" => FaultStories.Faults(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Expected the name of a sample."),
    };

    /// <summary>Twenty minutes of work, eight hours of sleep, and a recovery in 2.31 s.</summary>
    public static Story Night()
    {
        double sleep = 1200, wake = sleep + 8 * Hour;
        return new Story().Begin("lid closed overnight", "resilient")
            .Echoes(0.5, sleep - 0.2)
            .Operation(sleep - 1.2, 0, "sleep 8h (Clamshell Sleep)")
            .Sleep(sleep)
            .Wake(wake)
            .Status(wake + 0.06, VpnStatus.Connected, VpnStatus.Reasserting)
            .Echoes(wake + 0.4, wake + 2.2, answered: false)
            .Handshake(wake + 2.21)
            .Echoes(wake + 2.26, wake + 3, roundTrip: 0.05)
            .Status(wake + 2.32, VpnStatus.Reasserting, VpnStatus.Connected)
            .Recovered(wake, 2.31)
            .Echoes(wake + 3.3, wake + 120)
            .Calm(wake + 60)
            .End(wake + 120);
    }

    /// <summary>The same night with an engine that connects once at wake, too early, and never again.</summary>
    public static Story DeadNight()
    {
        double sleep = 1200, wake = sleep + 8 * Hour;
        Story story = new Story().Begin("lid closed overnight", "naive")
            .Echoes(0.5, sleep - 0.2)
            .Operation(sleep - 1.2, 0, "sleep 8h (Clamshell Sleep)")
            .Sleep(sleep)
            .Wake(wake)
            .Add(new SocketErred(Story.At(wake + 0.06), 1, "send", "ENETUNREACH"))
            .Initiation(wake + 0.06);
        foreach (double retry in (double[])[5.1, 10.2, 15.3, 20.4])
            story.Initiation(wake + retry).Add(new SocketErred(Story.At(wake + retry), 1, "send", "EADDRNOTAVAIL"));
        story.Echoes(wake + 0.4, wake + 1800, answered: false)
            .NeverRecovered(wake)
            .Calm(wake + 60)
            .End(wake + 1800, "an echo through the tunnel");
        story.Violations.Add(new Violation(Story.At(wake + 20.4), "L3", "connected, but nothing passed for 20 s"));
        story.Violations.Add(new Violation(Story.At(wake + 32.2), "L1",
            "no echo within 30 s of a usable network after the wake"));
        return story;
    }

    /// <summary>A night with twenty dark wakes, in which the engine must stay quiet.</summary>
    public static Story DarkWakes()
    {
        double at = 300;
        Story story = new Story().Begin("power nap", "wait-for-path").Echoes(0.5, at - 0.2)
            .Operation(at - 1.2, 0, "sleep 8h with 20 dark wakes").Sleep(at, "Maintenance Sleep");
        for (int i = 0; i < 20; i++)
        {
            at += 1440;
            story.Wake(at, PowerState.DarkWake, "RTC").Handshake(at + 2.3).Echoes(at + 2.5, at + 29);
            at += 30 + i % 3;
            story.Sleep(at, "Maintenance Sleep");
        }

        double wake = at + 600;
        return story.Wake(wake).Handshake(wake + 2.3).Echoes(wake + 2.4, wake + 60).Recovered(wake, 2.44)
            .End(wake + 60);
    }

    /// <summary>A day with two hundred sleeps, one of which goes wrong.</summary>
    public static Story Day()
    {
        double at = 60;
        Story story = new Story().Begin("a day of a real Mac", "resilient").Echoes(0.5, at - 0.2);
        for (int i = 0; i < 200; i++)
        {
            double wake = at + 120 + i % 7 * 20;
            story.Operation(at - 1.2, i, "sleep").Sleep(at).Wake(wake);
            double total = i == 137 ? 41 : 2.31 + i % 11 * 0.05;
            story.Echoes(wake + 0.4, wake + total - 0.1, answered: false).Handshake(wake + total - 0.1)
                .Echoes(wake + total - 0.04, wake + 150).Recovered(wake, total);
            if (i == 137) story.Violations.Add(new Violation(Story.At(wake + 32.2), "L1",
                "no echo within 30 s after the wake"));
            at = wake + 180;
        }

        return story.End(at);
    }

    /// <summary>Rapid wakes and losses of the path, nearly each of which breaks a rule.</summary>
    public static Story Storm()
    {
        Story story =
            new Story().Begin("twelve rapid wakes with a path that comes and goes, on a very long name", "naive");
        double at = 20;
        story.Echoes(0.5, at - 0.5);
        for (int i = 0; i < 12; i++)
        {
            double wake = at + 15;
            story.Operation(at - 1.2, i, "sleep 15s").Sleep(at).Wake(wake)
                .Echoes(wake + 0.4, wake + 9, answered: false).Handshake(wake + 9.1).Echoes(wake + 9.2, wake + 24)
                .Recovered(wake, 9.24);
            story.Violations.Add(new Violation(Story.At(wake + 5), "L3", "connected, but nothing passed for 5 s"));
            at = wake + 26;
        }

        return story.Add(new NetworkUsable(Story.At(at), false, "link lost")).Interface(at, up: false)
            .Told(at + 0.05, "PathChanged").Interface(at + 4, up: true).Told(at + 4.05, "PathChanged")
            .Add(new NetworkUsable(Story.At(at + 4.05), true, "path satisfied"))
            .Echoes(at + 0.2, at + 4, answered: false).Echoes(at + 4.2, at + 10).PathRecovered(at, 4.24).End(at + 10);
    }

    /// <summary>Everything at once: restarts by on-demand, a leak, a gateway restart, a fault.</summary>
    public static Story Troubles()
    {
        Story story = new Story().Begin("restarted just before sleep", "disconnect-on-sleep").Echoes(0.5, 29)
            .Operation(28.8, 0, "sleep 20m")
            .Add(new SleepAnnounced(Story.At(28.8), "Idle Sleep"))
            .Add(new EngineTold(Story.At(28.9), 1, "StopTunnel", "sleep"))
            .Status(28.9, VpnStatus.Connected, VpnStatus.Disconnecting)
            .Add(new EngineCompleted(Story.At(29.1), 1, CompletionKind.Stop, null))
            .Add(new EngineDiscarded(Story.At(29.3), 1))
            .Status(29.3, VpnStatus.Disconnecting, VpnStatus.Disconnected)
            .Echoes(29.5, 31, answered: true, Route.Physical)
            .Add(new StartRequested(Story.At(29.6), StartCause.OnDemand, StartAnswer.Accepted))
            .Status(29.62, VpnStatus.Disconnected, VpnStatus.Connecting)
            .Add(new EngineCreated(Story.At(29.7), 2))
            .Add(new EngineTold(Story.At(29.7), 2, "StartTunnel", "on demand"))
            .Initiation(29.8)
            .Interface(31, up: false)
            .Add(new NetworkUsable(Story.At(31), false, "asleep"))
            .Add(new PowerChanged(Story.At(31), PowerState.Asleep, "Idle Sleep"))
            .Wake(1231)
            .Add(new StartRequested(Story.At(1231.2), StartCause.OnDemand, StartAnswer.AlreadyUp))
            .Initiation(1231.3).Initiation(1233.4)
            .Echoes(1231.4, 1239, answered: false, Route.Blocked)
            .Add(new GatewayChanged(Story.At(1232), false, false))
            .Add(new GatewayChanged(Story.At(1238), true, false))
            .Handshake(1239.2)
            .Status(1239.5, VpnStatus.Connecting, VpnStatus.Connected)
            .Echoes(1240, 1260)
            .Recovered(1231, 9.04)
            .Add(new NatMappingsLost(Story.At(1255), 2))
            .Add(new EngineFaulted(Story.At(1260), 2, FaultKind.Threw, "InvalidOperationException: no session"))
            .End(1262);
        story.Violations.Add(new Violation(Story.At(29.5), "S1",
            "a packet left outside the tunnel while it was meant to be up"));
        story.Violations.Add(new Violation(Story.At(29.62), "S5", "started again by on-demand just before sleep"));
        story.Violations.Add(new Violation(Story.At(1260), "S13", "the engine threw"));
        return story;
    }
}
