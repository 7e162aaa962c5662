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
        }
    }

    [Test]
    public void EveryKindOfTrouble_IsDrawnOften()
    {
        ILookup<Type, Step> steps = _generated.SelectMany(one => one.Timeline)
            .ToLookup(step => step.Operation.GetType());
        Type[] kinds =
        [
            typeof(Sleep), typeof(DarkWake), typeof(AbortedSleep), typeof(InterfaceDown), typeof(PathFlurry),
            typeof(Traffic), typeof(NatExpiry), typeof(GatewayRestart), typeof(UserStart), typeof(UserStop),
        ];
        Assert.That(kinds.Select(kind => steps[kind].Count()), Has.All.GreaterThan(Many * 10 / 100));
        int lossless = _generated.Count(one => one.Network.LossPerMille == 0);
        Assert.That(lossless, Is.InRange(Many * 45 / 100, Many * 55 / 100));
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
                if (view.Steps[i].Operation is not Traffic || view.SleepAround(i) is not { } sleep)
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
              linger: 15s
              disposing: 392ms
              settings-latency: 189ms
              wake-to-link: 0s
              link-to-address: 7s
              address-to-route: 444ms
              path-update: 306ms
            network: { latency: 42ms, gateway: vpn.feed.example }
            vpn: { on-demand: false, kill-switch: routes }
            applications: { echo-every: 5s }
            dice: 473225418
            timeline:
              - after: 25.973s
                sleep: 26m38.298s
              - after-end: 1.11s
                sleep: 236s
              - after: 5.664s
                interface-down: 6.052s
              - after: 2.334s
                user-start:
              - after: 6.63s
                user-start:
              - after: 223.732s
                sleep: 17m58s
              - after: 457s
                dark-wake: 44s
              - after-end: 586.775s
                user-stop:
              - after: 5.121s
                sleep: 45.158s
              - after: 38.158s
                dark-wake: 7s

            """.ReplaceLineEndings("\n")));

    [TestCase(0, 0)]
    [TestCase(0, 1001)]
    [TestCase(-1, 10)]
    public void ArgumentsOutOfBounds_AreRefused(int index, int operations)
        => Assert.That(
            () => ScenarioGenerator.Generate(1, index, operations), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
