using FsCheck;
using FsCheck.Fluent;
using static SleepSim.Scenarios.Tests.Scenarios;

namespace SleepSim.Scenarios.Tests.Shrinking;

public sealed class ScenarioShrinkerTests
{
    private const int AttemptsMax = 2000;

    /// <summary>Failures of engines nobody built: each looks at something else.</summary>
    private static readonly Func<Scenario, bool>[] _failures =
    [
        s => s.Timeline.Any(step => step.Operation is Sleep sleep && sleep.For >= Seconds(10)),
        s => s.Timeline.Count(step => step.Operation is Sleep) >= 2,
        s => s.Timeline.Any(step => step.Operation is DarkWake { Then: AfterDarkWake.FullWake }),
        s => s.Timeline.Count(step => step.Operation is DarkWake) >= 2,
        s => s.Timeline.Any(step => step.Operation is Traffic) && s.Network.LossPerMille > 0,
        s => s.Timeline.Any(step => step.Operation is InterfaceDown down && down.For > Seconds(1.2345)),
        s => s.TimelineEnd > Seconds(100) && s.Host.Linger > TimeSpan.Zero,
        s => SleepsFor(s) > Seconds(165),
        s => s.Timeline.Any(step => step.Operation is LidClosed) && s.Host.ExternalDisplay,
        s => s.Timeline.Any(step => step.Operation is WiFiRoam { Ssid.Length: > 0 }),
        s => s.Timeline.Count(step => step.Operation is CallbackFault or ProviderCrash) >= 2,
        s => s.Host.Platform == Platform.Ios && s.Timeline.Any(step => step.Operation is CellularOnly),
        s => s.Host.PowerNap && PlayedTimeline.Played(s).Any(step => step.Source is null),
        s => s.Vpn.Rules.Any(rule => rule.Action == RuleAction.Ignore),
        s => s.Order.Kind == EventOrderKind.Pct && s.Timeline.Count > 1,
        s => s.Order != EventOrder.FirstIn && s.Timeline.Any(step => step.Operation is InterfaceDown),
        _ => true,
    ];

    private static Arbitrary<(Scenario Scenario, Func<Scenario, bool> Fails)> Failing() => Failures.Any(_failures);

    [FsCheck.NUnit.Property(MaxTest = 60, Replay = "20261122,1")]
    public Property ShrunkScenario_FailsAndIsLegalAndNeverLarger() => Prop.ForAll(Failing(), one =>
    {
        Scenario shrunk = ScenarioShrinker.Shrink(one.Scenario, one.Fails);
        return one.Fails(shrunk)
            && ScenarioRules.IsLegal(shrunk)
            && shrunk.Timeline.Count <= one.Scenario.Timeline.Count
            && shrunk.TimelineEnd <= one.Scenario.TimelineEnd
            && shrunk.Calm == one.Scenario.Calm
            && shrunk.Budgets == one.Scenario.Budgets;
    });

    [FsCheck.NUnit.Property(MaxTest = 40, Replay = "20261122,1")]
    public Property ShrinkingTwice_ChangesNothing() => Prop.ForAll(Failing(), one =>
    {
        Scenario shrunk = ScenarioShrinker.Shrink(one.Scenario, one.Fails);
        return ScenarioShrinker.Shrink(shrunk, one.Fails).Equals(shrunk);
    });

    [FsCheck.NUnit.Property(MaxTest = 40, Replay = "20261122,1")]
    public Property EveryScenarioTried_IsLegalAndAttemptsAreBounded() => Prop.ForAll(Failing(), one =>
    {
        int attempts = 0;
        bool legal = true;
        ScenarioShrinker.Shrink(one.Scenario, candidate =>
        {
            attempts++;
            legal &= ScenarioRules.IsLegal(candidate);
            return one.Fails(candidate);
        });
        return legal && attempts < AttemptsMax;
    });

    [Test]
    public void OneSleepThatIsTooLong_IsAllThatIsLeft()
    {
        Scenario failing = Enumerable.Range(0, 1000).Select(index => ScenarioGenerator.Generate(5, index))
            .First(one => one.Timeline.Any(TooLong));
        Scenario shrunk = ScenarioShrinker.Shrink(failing, one => one.Timeline.Any(TooLong));
        Assert.That(
            shrunk,
            Is.EqualTo(new Scenario { Name = failing.Name, Source = failing.Source, Timeline = [At(0, Sleep(180))] }));

        static bool TooLong(Step step) => step.Operation is Sleep sleep && sleep.For >= Seconds(165.5);
    }

    [Test]
    public void FieldThatMatters_IsKept()
    {
        Scenario failing = Of(At(20, Sleep(60)), At(90, Sleep(60))) with
        {
            Host = new HostProfile { Linger = Seconds(15), WakeToLink = Seconds(9), NewAddressAfterWake = true },
            Network = new NetworkProfile { LossPerMille = 20, NatMapping = Seconds(30) },
        };
        Scenario shrunk = ScenarioShrinker.Shrink(
            failing, one => one.Host.NewAddressAfterWake && one.Network.LossPerMille > 0);
        Assert.That(shrunk.Host, Is.EqualTo(new HostProfile { NewAddressAfterWake = true }));
        Assert.That(shrunk.Network, Is.EqualTo(new NetworkProfile { LossPerMille = 20 }));
        Assert.That(shrunk.Timeline, Is.Empty);
    }

    [Test]
    public void DarkWakesOfTwoSleeps_MoveIntoOne()
    {
        Scenario failing = Of(
            At(10, Sleep(600)), At(100, DarkWake(45, AfterDarkWake.FullWake)),
            At(200, Sleep(600)), At(300, DarkWake(45)));
        Scenario shrunk = ScenarioShrinker.Shrink(
            failing, one => one.Timeline.Count(step => step.Operation is DarkWake) == 2);
        Assert.That(
            shrunk.Timeline.Select(step => step.Operation.GetType()),
            Is.EqualTo(new[] { typeof(Sleep), typeof(DarkWake), typeof(DarkWake) }));
    }

    [Test]
    public void Sleep_BecomesAnAbortedOneWhenThatFailsToo()
    {
        Scenario shrunk = ScenarioShrinker.Shrink(
            Of(At(10, Sleep(600))), one => one.Timeline.Any(step => step.Operation is Sleep or AbortedSleep));
        Assert.That(shrunk.Timeline, Is.EqualTo(new[] { At(0, new AbortedSleep(TimeSpan.Zero)) }));
    }

    [TestCaseSource(typeof(Operations), nameof(Operations.Kinds))]
    public void WeakerOperation_HasLessStrength(Type kind)
    {
        Operation[] operations =
        [
            .. Enumerable.Range(0, 400).SelectMany(index => ScenarioGenerator.Generate(6, index).Timeline)
                .Select(step => step.Operation).Where(one => one.GetType() == kind),
            Operations.Plain(kind),
        ];
        foreach (Operation one in operations)
        {
            Assert.That(
                WeakerOperations.Of(one).Select(OperationStrength.Of), Has.All.LessThan(OperationStrength.Of(one)));
        }
    }

    [Test]
    public void OrderOfOneInstant_BecomesAsCalmAsItMayBe()
    {
        Scenario failing = Of(At(10, Sleep(600))) with { Order = EventOrder.Pct(5) };
        Assert.Multiple(() =>
        {
            AssertOrder(_ => true, EventOrder.FirstIn);
            AssertOrder(one => one.Order != EventOrder.FirstIn, EventOrder.LastIn);
            AssertOrder(one => one.Order.Kind is EventOrderKind.Random or EventOrderKind.Pct, EventOrder.Random);
            AssertOrder(one => one.Order.Depth >= 2, EventOrder.Pct(2));
        });

        void AssertOrder(Func<Scenario, bool> fails, EventOrder expected)
            => Assert.That(ScenarioShrinker.Shrink(failing, fails).Order, Is.EqualTo(expected));
    }

    [Test]
    public void StepsThatNeedEachOther_AreDroppedTogether()
    {
        // With one of the two alone nothing fails.
        Scenario failing = Of(At(1, new NatExpiry()), At(2, new AddressChange()), At(3, new NatRebinding()));
        Scenario shrunk = ScenarioShrinker.Shrink(failing, one =>
            one.Timeline.Any(step => step.Operation is AddressChange)
            && one.Timeline.Any(step => step.Operation is NatExpiry)
                == one.Timeline.Any(step => step.Operation is NatRebinding));
        Assert.That(shrunk.Timeline, Is.EqualTo(new[] { At(0, new AddressChange()) }));
    }

    [Test]
    public void SleepThatIsDropped_TakesItsTimeAlong()
    {
        List<TimeSpan> ends = [];
        ScenarioShrinker.Shrink(Of(At(10, Sleep(36_000)), At(36_020, new NatExpiry())), candidate =>
        {
            ends.Add(candidate.TimelineEnd);
            return candidate.Timeline.Any(step => step.Operation is NatExpiry);
        });
        Assert.That(ends.Take(2), Has.Some.LessThanOrEqualTo(Seconds(20)));
    }

    [Test]
    public void ScenarioThatWasTried_IsNotTriedAgain()
    {
        List<string> tried = [];
        Scenario failing = ScenarioGenerator.Generate(5, 7, 20);
        ScenarioShrinker.Shrink(failing, candidate =>
        {
            tried.Add(ScenarioWriter.Write(candidate));
            return SleepsFor(candidate) > Seconds(10);
        });
        Assert.That(tried, Is.Unique);
    }

    [Test]
    public void RoamToAnotherNetwork_BecomesOneWithinTheNetwork()
    {
        Scenario shrunk = ScenarioShrinker.Shrink(
            Of(At(10, new WiFiRoam(Seconds(3), "Office", "10.8.0.1", "corp.example"))),
            one => one.Timeline.Any(step => step.Operation is WiFiRoam));
        Assert.That(shrunk.Timeline, Is.EqualTo(new[] { At(0, new WiFiRoam(TimeSpan.Zero)) }));
    }

    [Test]
    public void Rules_BecomeFewerAndPlainer()
    {
        Scenario failing = Of() with
        {
            Vpn = new VpnProfile
            {
                Rules =
                [
                    new() { Action = RuleAction.Disconnect, Ssids = ["Office"] },
                    new() { Action = RuleAction.Ignore, Ssids = ["Cafe"], Probe = "http://a/" },
                    new(),
                ],
            },
        };
        Scenario shrunk = ScenarioShrinker.Shrink(
            failing, one => one.Vpn.Rules.Any(rule => rule.Action == RuleAction.Ignore));
        Assert.That(shrunk.Vpn.Rules, Is.EqualTo(new[] { new OnDemandRule { Action = RuleAction.Ignore } }));
    }

    [Test]
    public void Cancelled_ReturnsTheSmallestFoundSoFar()
    {
        Scenario failing = ScenarioGenerator.Generate(1, 0);
        int asked = 0;
        Scenario shrunk = ScenarioShrinker.Shrink(failing, _ => true, cancelled: () => ++asked > 1);
        Assert.That(asked, Is.EqualTo(2));
        Assert.That(shrunk.Timeline, Is.Empty);
        Assert.That(shrunk.Host, Is.EqualTo(failing.Host));
    }

    [Test]
    public void Attempts_AreBoundedAndReported()
    {
        var reports = new List<ShrinkProgress>();
        Scenario failing = ScenarioGenerator.Generate(1, 0);
        ScenarioShrinker.Shrink(failing, _ => false, reports.Add, maxAttempts: 7);
        Assert.That(reports.Select(report => report.Attempts), Is.EqualTo(Enumerable.Range(1, 7)));
        Assert.That(reports[^1], Is.EqualTo(new ShrinkProgress(7, 7, 10, failing.TimelineEnd)));
    }

    [Test]
    public void IllegalScenario_IsRefused()
        => Assert.That(
            () => ScenarioShrinker.Shrink(Of(At(0, DarkWake(1))), _ => true),
            Throws.ArgumentException.With.Message.Contains("outside a sleep"));

    [Test]
    public void ArbitraryScenario_ShrinksToLegalSmallerOnes()
    {
        Scenario scenario = ScenarioGenerator.Generate(2, 0);
        Scenario[] smaller = [.. ScenarioArbitrary.Scenario().Shrinker(scenario)];
        Assert.That(smaller, Has.Length.GreaterThan(50));
        Assert.That(smaller.Select(ScenarioRules.IsLegal), Has.All.True);
        Assert.That(smaller, Has.All.Not.EqualTo(scenario));
    }

    private static TimeSpan SleepsFor(Scenario scenario) => scenario.Timeline
        .Aggregate(TimeSpan.Zero, (sum, step) => step.Operation is Sleep sleep ? sum + sleep.For : sum);
}
