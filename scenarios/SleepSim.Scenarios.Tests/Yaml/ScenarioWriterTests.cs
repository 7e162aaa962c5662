using FsCheck;
using FsCheck.Fluent;

namespace SleepSim.Scenarios.Tests.Yaml;

public sealed class ScenarioWriterTests
{
    [FsCheck.NUnit.Property(MaxTest = 500, Replay = "20261122,1")]
    public Property EveryLegalScenario_ReadsBackEqual() => Prop.ForAll(
        AnyScenario.Arbitrary(),
        scenario => ScenarioReader.Read(ScenarioWriter.Write(scenario), "written.yaml").Equals(scenario));

    [FsCheck.NUnit.Property(MaxTest = 200, Replay = "20261122,1")]
    public Property Writing_IsAFixedPoint() => Prop.ForAll(
        AnyScenario.Arbitrary(),
        scenario =>
        {
            string written = ScenarioWriter.Write(scenario);
            return ScenarioWriter.Write(ScenarioReader.Read(written, "written.yaml")) == written;
        });

    [Test]
    public void Scenario_IsWrittenAsAPersonWould()
    {
        var scenario = new Scenario
        {
            Name = "promoted-dark-wake",
            Question = "What if a dark wake is promoted: at once?",
            Facts = ["P9", "Z4"],
            Expect = [new("naive", ["L1", "L3"]), new("resilient", [])],
            Host = new HostProfile { WakeToLink = Scenarios.Seconds(4), NetworkKeptInSleep = true },
            Network = new NetworkProfile { LossPerMille = 15 },
            Timeline =
            [
                Scenarios.At(30, new Sleep(Scenarios.Seconds(640), "Clamshell Sleep", TimeSpan.Zero)),
                Scenarios.At(625, Scenarios.DarkWake(45, AfterDarkWake.FullWake)),
                Scenarios.At(680, new NatExpiry()),
                Scenarios.At(680, new PathFlurry(3, Scenarios.Seconds(0.1))),
                Scenarios.At(690, Scenarios.Sleep(3600)),
            ],
        };
        Assert.That(ScenarioWriter.Write(scenario), Is.EqualTo("""
            name: promoted-dark-wake
            question: "What if a dark wake is promoted: at once?"
            facts: [P9, Z4]
            expect: { naive: [L1, L3], resilient: holds }
            host: { wake-to-link: 4s, network-kept-in-sleep: true }
            network: { loss: 1.5% }
            timeline:
              - after: 30s
                sleep: { for: 640s, reason: Clamshell Sleep, linger: 0s }
              - after: 595s
                dark-wake: { for: 45s, then: full-wake }
              - after-end: 10s
                nat-expiry:
              - after: 0s
                path-flurry: { count: 3, every: 100ms }
              - after-end: 9.7s
                sleep: 1h

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void LongMapping_GetsALineForEachKey()
    {
        var host = new HostProfile
        {
            SleepAckDeadline = Scenarios.Seconds(1.23456),
            StartDeadline = Scenarios.Seconds(1.23456),
            StopDeadline = Scenarios.Seconds(1.23456),
            SettingsLatency = Scenarios.Seconds(1.23456),
            ProviderLaunch = Scenarios.Seconds(1.23456),
        };
        string written = ScenarioWriter.Write(new Scenario { Name = "x", Host = host });
        Assert.That(
            written,
            Does.StartWith("name: x\nhost:\n  sleep-ack-deadline: 1.23456s\n  start-deadline: 1.23456s\n"));
    }

    [Test]
    public void IllegalScenario_IsNotWritten()
        => Assert.That(
            () => ScenarioWriter.Write(Scenarios.Of(Scenarios.At(0, Scenarios.DarkWake(45)))),
            Throws.ArgumentException.With.Message.Contains("dark-wake at 0s outside a sleep"));
}
