using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Session;

/// <summary>NEVPNStatus: which edges there are, and what takes them.</summary>
internal sealed class VpnStatusTests
{
    private static readonly (VpnStatus From, VpnStatus To)[] Legal =
    [
        (VpnStatus.Disconnected, VpnStatus.Connecting),
        (VpnStatus.Connecting, VpnStatus.Connected),
        (VpnStatus.Connecting, VpnStatus.Disconnecting),
        (VpnStatus.Connected, VpnStatus.Reasserting),
        (VpnStatus.Reasserting, VpnStatus.Connected),
        (VpnStatus.Connected, VpnStatus.Disconnecting),
        (VpnStatus.Reasserting, VpnStatus.Disconnecting),
        (VpnStatus.Disconnecting, VpnStatus.Disconnected),
    ];

    // Only where a configuration is removed and saved again.
    private static readonly (VpnStatus From, VpnStatus To)[] Rare =
    [
        (VpnStatus.Disconnected, VpnStatus.Invalid),
        (VpnStatus.Invalid, VpnStatus.Disconnected),
    ];

    [Test]
    [Property("Fact", "T2")]
    public void WhateverHappens_OnlyLegalEdgesAreTakenAndEachCommonOneIs()
    {
        SortedSet<(VpnStatus, VpnStatus)> taken = [];
        foreach (Recording run in Generated.Runs())
        {
            VpnStatus status = VpnStatus.Disconnected;
            foreach (StatusChanged change in run.Of<StatusChanged>())
            {
                Assert.That(change.From, Is.EqualTo(status), Generated.Of(run));
                Assert.That(
                    Legal.Concat(Rare), Does.Contain((change.From, change.To)), $"{Generated.Of(run)} at {change.At}");
                taken.Add((change.From, change.To));
                status = change.To;
            }
        }

        Assert.That(taken, Is.SupersetOf(Legal));
    }

    [Test]
    [Property("Fact", "L5")]
    public void WhateverHappens_TheManagersStateAndTheStatusAgree()
    {
        foreach (Recording run in Generated.Runs())
        {
            SessionState state = SessionState.Idle;
            foreach (TraceRecord record in run.Records)
            {
                if (record is SessionStateChanged changed) state = changed.To;
                if (record is StatusChanged { To: VpnStatus.Connected or VpnStatus.Reasserting } up)
                    Assert.That(state, Is.EqualTo(SessionState.Running), $"{Generated.Of(run)} at {up.At}");
                if (record is StatusChanged { To: VpnStatus.Disconnected or VpnStatus.Invalid } down)
                    Assert.That(state, Is.EqualTo(SessionState.Idle), $"{Generated.Of(run)} at {down.At}");
            }
        }
    }

    [Test]
    [Property("Fact", "Z5")]
    [Property("Fact", "L15")]
    public void WhateverHappens_OnlyAStoppedTunnelIsStarted()
    {
        foreach (Recording run in Generated.Runs())
        {
            int running = 0;
            foreach (TraceRecord record in run.Records)
            {
                if (record is EngineDiscarded) running--;
                if (record is EngineCreated) running++;
                Assert.That(running, Is.LessThanOrEqualTo(1), $"{Generated.Of(run)} at {record.At}");
            }

            // A start that was doubled is on record as such, and is told to the same generation (L21).
            int doubled = run.Of<CallbackFaulted>().Count(f => f is { Callback: "Start", Fault: "Doubled" });
            int[] started =
                [.. run.Of<EngineTold>().Where(told => told.Event == "StartTunnel").Select(told => told.Generation)];
            int[] created = [.. run.Of<EngineCreated>().Select(engine => engine.Generation)];
            Assert.That(
                started.Length - started.Distinct().Count(), Is.LessThanOrEqualTo(doubled), Generated.Of(run));
            Assert.That(started.Distinct(), Is.EqualTo(created), Generated.Of(run));
        }
    }

    [Test]
    [Property("Fact", "L32")]
    public void ReassertingBeforeConnected_HasNoEffect()
    {
        Recording run = new World().Record(new ScriptedEngine((happening, host) =>
        {
            if (happening is TunnelEvent.StartTunnel) host.SetReasserting(true);
            return false;
        }));
        Assert.That(Edges(run), Is.EqualTo(new[] { VpnStatus.Connecting, VpnStatus.Connected }));
    }

    [Test]
    [Property("Fact", "L32")]
    public void ReassertingOnceConnected_IsShownUntilItIsTakenBack()
    {
        Recording run = new World().Sleeps("30s", "5m").Record(new ScriptedEngine((happening, host) =>
        {
            if (happening is TunnelEvent.Sleep) host.SetReasserting(true);
            if (happening is TunnelEvent.Wake) host.SetReasserting(false);
            return false;
        }));
        Assert.That(
            Edges(run),
            Is.EqualTo(new[]
            {
                VpnStatus.Connecting, VpnStatus.Connected, VpnStatus.Reasserting, VpnStatus.Connected,
            }));
    }

    [Test]
    [Property("Fact", "T2")]
    public void StopWhileReasserting_GoesDownFromThere()
    {
        ScriptedEngine engine = new((happening, host) =>
        {
            if (happening is TunnelEvent.PathChanged) host.SetReasserting(true);
            return false;
        });
        Recording run = new World().Vpn(v => v with { OnDemand = false })
            .Does("10s", new PathFlurry(1, World.Of("1s"))).UserStops("20s").Record(engine);
        Assert.That(
            Edges(run)[2..],
            Is.EqualTo(new[] { VpnStatus.Reasserting, VpnStatus.Disconnecting, VpnStatus.Disconnected }));
    }

    [Test]
    public void ReassertingWhileStopping_HasNoEffect()
    {
        Recording run = new World().Vpn(v => v with { OnDemand = false }).UserStops("20s")
            .Record(new ScriptedEngine((happening, host) =>
            {
                if (happening is TunnelEvent.StopTunnel) host.SetReasserting(true);
                return false;
            }));
        Assert.That(Edges(run)[2..], Is.EqualTo(new[] { VpnStatus.Disconnecting, VpnStatus.Disconnected }));
    }

    private static VpnStatus[] Edges(Recording run) => [.. run.Of<StatusChanged>().Select(change => change.To)];
}
