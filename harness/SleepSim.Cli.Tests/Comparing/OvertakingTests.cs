using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Cli.Tests.Comparing;

public sealed class OvertakingTests
{
    private const long Second = 1_000_000_000;

    [TestCase(29, true)]
    [TestCase(31, false)]
    public void NextSleepBeforeTheBudget_Overtakes(int awake, bool expected)
    {
        Scenario night = Of(new Step(Time(60), new Sleep(Time(60))), new Step(Time(120 + awake), new Sleep(Time(60))));
        Assert.That(Overtaking.Happened(night, 1_000 * Second, NeverSince(120)), Is.EqualTo(expected));
    }

    [TestCase(149, true)]
    [TestCase(151, false)]
    public void EndOfTheRunBeforeTheBudget_Overtakes(long end, bool expected) => Assert.That(
        Overtaking.Happened(Of(new Step(Time(60), new Sleep(Time(60)))), end * Second, NeverSince(120)),
        Is.EqualTo(expected));

    [Test]
    public void SleepAtTheMomentOfTheWake_Overtakes() => Assert.That(
        Overtaking.Happened(
            Of(new Step(Time(60), new Sleep(Time(60))), new Step(Time(120), new Sleep(Time(600)))),
            1_000 * Second,
            NeverSince(120)),
        Is.True);

    [Test]
    public void LossInADarkWakeInWhichNobodySpeaks_IsOvertaken()
    {
        Scenario night = Of(
            new Step(Time(60), new Sleep(Time(3_600))), new Step(Time(1_000), new DarkWake(Time(45))));
        Scenario silent = night with
        {
            Applications = night.Applications with { RunInDarkWake = false },
        };
        Recovery loss = NeverSince(1_005) with { Trigger = RecoveryTrigger.PathLoss };
        Assert.Multiple(() =>
        {
            Assert.That(Overtaking.Happened(silent, 9_000 * Second, loss), Is.True);
            Assert.That(
                Overtaking.Happened(
                    night with { Applications = night.Applications with { RunInDarkWake = true } }, 9_000 * Second,
                    loss),
                Is.False);
        });
    }

    [Test]
    public void WhatEnded_WasNotOvertaken() => Assert.That(
        Overtaking.Happened(
            Of(new Step(Time(60), new Sleep(Time(60)))),
            121 * Second,
            NeverSince(120) with { FirstEchoAt = 121 * Second }),
        Is.False);

    private static Scenario Of(params IReadOnlyList<Step> steps) => new() { Name = "night", Timeline = steps };

    private static TimeSpan Time(int seconds) => TimeSpan.FromSeconds(seconds);

    private static Recovery NeverSince(long second) => new(
        RecoveryTrigger.FullWake, second * Second, second * Second, null, null, null, 0, 0, 0, null);
}
