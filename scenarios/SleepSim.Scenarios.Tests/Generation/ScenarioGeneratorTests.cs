namespace SleepSim.Scenarios.Tests.Generation;

public sealed class ScenarioGeneratorTests
{
    private const int Many = 1000;

    private static readonly Scenario[] _generated =
        [.. Enumerable.Range(0, Many).Select(index => ScenarioGenerator.Generate(1, index))];

    [Test]
    public void GeneratedScenarios_AreLegal()
    {
        foreach (Scenario scenario in _generated)
            Assert.That(ScenarioRules.Check(scenario), Is.Empty, scenario.Name);
    }

    [Test]
    public void GeneratedScenarios_HaveTheNumberOfOperationsAskedFor()
        => Assert.That(
            new[] { 1, 2, 10, 200 }.Select(count => ScenarioGenerator.Generate(7, 0, count).Timeline.Count),
            Is.EqualTo(new[] { 1, 2, 10, 200 }));

    [Test]
    public void SameSeedAndIndex_AreTheSameScenarioInAnyOrder()
    {
        Scenario[] forth = [.. Enumerable.Range(0, 50).Select(index => ScenarioGenerator.Generate(3, index))];
        Scenario[] back = [.. Enumerable.Range(0, 50).Reverse().Select(index => ScenarioGenerator.Generate(3, index))];
        Assert.That(back.Reverse(), Is.EqualTo(forth));
    }

    [Test]
    public void OtherSeedOrIndex_IsAnotherScenario()
    {
        IEnumerable<Scenario> others = Enumerable.Range(2, 200).Select(seed => ScenarioGenerator.Generate(seed, 0));
        string[] texts = [.. _generated.Take(200).Concat(others)
            .Select(one => ScenarioWriter.Write(one with { Name = "x", Source = "" }))];
        Assert.That(texts.Distinct().Count(), Is.EqualTo(texts.Length));
    }

    [Test]
    public void GeneratedScenarios_ReadBackEqual()
    {
        foreach (Scenario scenario in _generated.Take(200))
            Assert.That(ScenarioReader.Read(ScenarioWriter.Write(scenario), scenario.Name), Is.EqualTo(scenario));
    }

    [Test]
    public void GeneratedWorlds_LeaveRoomForRecovery()
    {
        foreach (Scenario scenario in _generated)
        {
            Assert.That(scenario.Network.LossPerMille, Is.InRange(0, 50));
            Assert.That(scenario.Network.Latency, Is.LessThanOrEqualTo(TimeSpan.FromMilliseconds(300)));
            Assert.That(scenario.Host.Disposing, Is.LessThanOrEqualTo(TimeSpan.FromSeconds(5)));
            Assert.That(scenario.Host.SettingsLatency, Is.LessThanOrEqualTo(TimeSpan.FromSeconds(2)));
            Assert.That(scenario.Host.AddressToRoute, Is.LessThanOrEqualTo(TimeSpan.FromSeconds(20)));
            Assert.That(scenario.Budgets, Is.EqualTo(new Budgets()));
            Assert.That(scenario.Timeline.All(step => LeavesAChance(step.Operation, scenario)), scenario.Name);
        }
    }

    [Test]
    public void EveryKindOfTrouble_IsDrawnOften()
    {
        ILookup<Type, Step> steps = _generated.SelectMany(one => one.Timeline)
            .ToLookup(step => step.Operation.GetType());
        Assert.That(
            Operations.Kinds.Where(kind => steps[kind].Count() < Many / 20).Select(kind => kind.Name), Is.Empty);
        int lossless = _generated.Count(one => one.Network.LossPerMille == 0);
        Assert.That(lossless, Is.InRange(Many * 45 / 100, Many * 55 / 100));
    }

    [Test]
    public void EveryKindOfMove_StandsAtItsPlaceInTheTable()
        => Assert.That(MoveTraits.All.Select(trait => trait.Kind), Is.EqualTo(Enum.GetValues<MoveKind>()));

    [Test]
    public void Swarm_LeavesMostKindsOutOfAScenario()
    {
        double kinds = Enumerable.Range(0, 100).Select(index => ScenarioGenerator.Generate(9, index, 200))
            .Average(one => one.Timeline.DistinctBy(step => step.Operation.GetType()).Count());
        Assert.That(kinds, Is.InRange(10, 30));
    }

    [TestCaseSource(nameof(Platforms))]
    public void GeneratedScenarios_AreLegalAndDrawnOnEveryPlatform(Platform platform)
    {
        Scenario[] drawn = [.. _generated.Where(one => one.Host.Platform == platform)];
        Assert.That(drawn, Has.Length.GreaterThan(Many / 20));
        Assert.That(drawn.SelectMany(ScenarioRules.Check), Is.Empty);
    }

    [Test]
    public void LongCampaigns_AreLegalToo()
    {
        foreach (int index in Enumerable.Range(0, 20))
            Assert.That(ScenarioRules.Check(ScenarioGenerator.Generate(4, index, 1000)), Is.Empty);
    }

    [Test]
    public void Worlds_DifferInEverythingThatIsDrawn()
    {
        Assert.Multiple(() =>
        {
            AssertBoth(one => one.Host.PowerNap);
            AssertBoth(one => one.Host.ExternalDisplay);
            AssertBoth(one => one.Host.PowerSource == PowerSource.Battery);
            AssertBoth(one => one.Vpn.Rules.SequenceEqual(VpnProfile.ConnectAlways));
            AssertBoth(one => one.Applications.LookupEvery is null);
            AssertBoth(one => one.Applications.EchoSize == 84);
            AssertBoth(one => one.Network.Ssid.EndsWith("-home", StringComparison.Ordinal));
        });
    }

    [Test]
    public void TroubleInsideTheLingerAndInsideDarkWakes_IsDrawn()
    {
        int linger = 0;
        int dark = 0;
        foreach (Scenario scenario in _generated)
        {
            var view = new TimelineView(scenario);
            for (int i = 0; i < view.Steps.Count; i++)
            {
                if (!SleepRules.IsActor(view.Steps[i].Operation) || view.SleepAround(i) is not { } sleep)
                    continue;
                linger += view.Steps[i].At < sleep.HardwareFrom ? 1 : 0;
                dark += view.Steps[i].At >= sleep.HardwareFrom ? 1 : 0;
            }
        }

        Assert.That(linger, Is.GreaterThan(50));
        Assert.That(dark, Is.GreaterThan(20));
    }

    /// <summary>Whoever changes the generator changes every campaign; this says so.</summary>
    [Test]
    public void FirstScenarioOfSeedOne_IsThis()
        => Assert.That(ScenarioWriter.Write(ScenarioGenerator.Generate(1, 0)), Is.EqualTo("""
            name: generated-1-0
            source: "generated: seed 1, index 0, 10 operations"
            host:
              name: marley-mac
              power-source: battery
              external-display: true
              linger: 15s
              disposing: 392ms
              status-notice: 190ms
              on-demand-pause: until-network-change
              settings-latency: 189ms
              wake-to-link: 0s
              link-to-address: 7s
              address-to-route: 444ms
              path-update: 436ms
            network: { latency: 56ms, nat-mapping: 5m, gateway: vpn.feed.example, ssid: fritsch-home }
            vpn: { enforce-routes: true, keepalive: 15s }
            applications: { echo-every: 10s, echo-size: 1143, run-in-dark-wake: false }
            dice: 885356414
            timeline:
              - after: 25.546s
                lid-closed: 230s
              - after-end: 6.314s
                lid-closed: 5m
              - after: 6.9s
                interface-down: 12.072s
              - after-end: 283.284s
                wall-clock: { by: 7h, direction: forward }
              - after: 1.219s
                mtu: { for: 23s, bytes: 1317 }
              - after: 4.78s
                interface-down: 14.623s
              - after: 13.877s
                sleep: 15.001s
              - after-end: 13.871s
                wall-clock: 2s
              - after: 266ms
                gateway-key-change: 0s
              - after: 2.185s
                address-change:

            """.ReplaceLineEndings("\n")));

    [Test]
    public void Orders_AreAllDrawn()
    {
        ILookup<EventOrderKind, Scenario> drawn = _generated.ToLookup(one => one.Order.Kind);
        Assert.Multiple(() =>
        {
            Assert.That(drawn[EventOrderKind.FirstIn].Count(), Is.InRange(Many * 35 / 100, Many * 45 / 100));
            Assert.That(drawn[EventOrderKind.LastIn].Count(), Is.InRange(Many * 15 / 100, Many * 25 / 100));
            Assert.That(drawn[EventOrderKind.Random].Count(), Is.InRange(Many * 15 / 100, Many * 25 / 100));
            Assert.That(
                drawn[EventOrderKind.Pct].Select(one => one.Order.Depth).Distinct().Order(),
                Is.EqualTo(Enumerable.Range(1, EventOrder.DepthMax)));
        });
    }

    private static readonly int[] _constants =
        [3, 5, 7, 10, 15, 20, 25, 28, 30, 35, 60, 90, 120, 165, 180, 300, 540];

    [TestCaseSource(nameof(_constants))]
    public void DurationsOfAConstantAndAMillisecondBeside_AreDrawn(int seconds)
    {
        TimeSpan[] lengths = [.. _generated.SelectMany(one => one.Timeline).Select(step => step.Operation.Length)];
        Assert.That(
            new[] { -1, 0, 1 }.Select(beside => Seconds(seconds) + TimeSpan.FromMilliseconds(beside)),
            Is.SubsetOf(lengths));
    }

    private static Platform[] Platforms() => Enum.GetValues<Platform>();

    private static void AssertBoth(Func<Scenario, bool> isSo)
        => Assert.That(_generated.Count(isSo), Is.InRange(Many / 20, Many * 19 / 20));

    /// <summary>What an engine that does everything right survives within the default budgets.</summary>
    private static bool LeavesAChance(Operation operation, Scenario world) => operation switch
    {
        PacketLoss loss => loss.PerMille <= (loss.For <= Seconds(10) ? 300 : 100),
        GatewayRestart or GatewaySilence or GatewayKeyChange => operation.Length <= Seconds(15),
        Blackhole or CaptivePortal or DnsMissing or LatencyRise => operation.Length <= Seconds(60),
        MtuDrop mtu => mtu.For <= Seconds(10) || mtu.Bytes >= Math.Max(300, world.Applications.EchoSize + 80),
        ProviderFreeze => operation.Length <= Seconds(10),
        WallClockJump { Direction: ClockDirection.Back } jump =>
            jump.By <= Seconds(2) || world.Vpn is { OnDemand: false, DisconnectOnSleep: not true },
        ProviderCrash or ProviderJetsam or SystemStop => world.Vpn.KillSwitch != KillSwitch.Routes,
        ConfigurationChange change => change.DisconnectOnSleep != true || change.KillSwitch == KillSwitch.AllNetworks,
        _ => true,
    };

    private static TimeSpan Seconds(int count) => TimeSpan.FromSeconds(count);

    [TestCase(0, 0)]
    [TestCase(0, 1001)]
    [TestCase(-1, 10)]
    public void ArgumentsOutOfBounds_AreRefused(int index, int operations)
        => Assert.That(
            () => ScenarioGenerator.Generate(1, index, operations), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
