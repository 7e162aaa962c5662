using FsCheck;
using FsCheck.Fluent;
using static SleepSim.Scenarios.Tests.Import.Logs;
using static SleepSim.Scenarios.Tests.Scenarios;

namespace SleepSim.Scenarios.Tests.Import;

public sealed class ProviderReaderTests
{
    private const string Down = "interfaces.State{defaultRoute= ifs={} v4=false v6=false}";
    private const string WiFi = "interfaces.State{defaultRoute=en0 ifs={en0:[192.0.2.7/24] cell:[198.51.100.9/32]}}";
    private const string Cell = "interfaces.State{defaultRoute=cell ifs={en0:[192.0.2.7/24] cell:[198.51.100.9/32]}}";
    private const string Other = "interfaces.State{defaultRoute=en0 ifs={en0:[192.0.2.8/24] cell:[198.51.100.9/32]}}";

    private static readonly Step _flurry = At(30, new PathFlurry(1, TimeSpan.FromMilliseconds(10)));

    [Test]
    public void SleepAndWakeCalls_AreSleepsOfTheirLength()
    {
        ImportResult result = AssertSteps(
            [At(30, Told(1.5)), At(34.75, Told(2.0000001))],
            Call("02:46:04.5 +0000 UTC", "sleep"),
            Call("02:46:06 +0000 UTC", "wake"),
            Call("02:46:09.25 +0000 UTC m=+17.25", "sleep"),
            Call("02:46:11.250000199 +0000 UTC m=+19.25", "wake"));
        Assert.That(result.Kind, Is.EqualTo(LogKind.Provider));
    }

    [TestCase("04:46:06.5 +0200 CEST")]
    [TestCase("08:16:06.5 +0530 +0530")]
    [TestCase("02:46:06.5 +0000 UTC")]
    public void Zones_AreInstants(string wake)
        => AssertSteps([At(30, Told(2))], Call("02:46:04.5 +0000 UTC", "sleep"), Call(wake, "wake"));

    [Test]
    public void LogThatEndsAsleep_WakesAMinuteLater()
        => AssertSteps([At(30, Told(60))], Call("02:46:04.5 +0000 UTC", "sleep"));

    [Test]
    public void JumpOfTime_IsAWakeFromASleepTheLogDoesNotShow()
    {
        ImportResult result = AssertSteps(
            [
                At(30, new Sleep(Seconds(60), "not shown by the log", TimeSpan.Zero)),
                _flurry with { At = Seconds(90.5) },
                _flurry with { At = Seconds(92) },
            ],
            "2030-05-01 22:00:00.5 +0000 UTC: monitor: time jumped (probably wake from sleep); synthesizing",
            "2030-05-01 22:00:01 +0000 UTC: LinkChange: major, rebinding. New state: " + WiFi,
            "2030-05-01 22:00:01 +0000 UTC: magicsock: something",
            "2030-05-01 22:00:02.5 +0000 UTC: LinkChange: major, rebinding. New state: " + WiFi);
        Assert.That(result.Counts.Unused, Is.EqualTo(new[] { ("provider: magicsock", 1) }));
    }

    [Test]
    public void NetworkThatGoesAndComes_IsAnOutage()
        => AssertSteps(
            [_flurry, At(40, new InterfaceDown(Seconds(7)))],
            Link("22:00:00", WiFi), Link("22:00:10", Down), Link("22:00:17", WiFi));

    [TestCase(Cell)]
    [TestCase(Other)]
    public void AnotherNetwork_IsAnOutageOfAMoment(string other)
        => AssertSteps(
            [_flurry, At(40, new InterfaceDown(Seconds(0.1)))],
            Link("22:00:00", WiFi), Link("22:00:10", other));

    [Test]
    public void OutageWithoutAnEnd_EndsAMinuteAfterTheLog()
        => AssertSteps(
            [At(30, new InterfaceDown(Seconds(80)))],
            Link("22:00:00", Down), Link("22:00:20", Down));

    [Test]
    public void NetworkInSleep_OnlyChanges()
        => AssertSteps(
            [At(30, Told(300)), At(210, new InterfaceDown(Seconds(0.1)))],
            Call("22:00:00 +0000 UTC", "sleep").Replace("2021-03-22", "2030-05-01", StringComparison.Ordinal),
            Link("22:01:00", WiFi),
            Link("22:02:00", WiFi),
            Link("22:03:00", Cell),
            Call("22:05:00 +0000 UTC", "wake").Replace("2021-03-22", "2030-05-01", StringComparison.Ordinal));

    [FsCheck.NUnit.Property(MaxTest = 500, Replay = "20261122,5")]
    public Property AnyOrderOfCallsAndNetworks_IsALegalScenario() => Prop.ForAll(
        Events().NonEmptyListOf().ToArbitrary(),
        events =>
        {
            var at = new DateTime(2030, 5, 1, 0, 0, 0, DateTimeKind.Utc);
            var lines = new List<string>();
            foreach ((string what, int later) in events)
            {
                at = at.AddMilliseconds(later);
                lines.Add(FormattableString.Invariant($"{at:yyyy-MM-dd HH:mm:ss.fff} +0000 UTC: {what}"));
            }

            ImportResult result = Read([.. lines]);
            return ScenarioRules.IsLegal(result.Scenario)
                && result.Counts.Used + result.Counts.Unused.Sum(one => one.Lines) == lines.Count
                && ScenarioReader.Read(ScenarioWriter.Write(result.Scenario), "x").Equals(result.Scenario);
        });

    private static Gen<(string What, int Later)> Events()
        => from what in Gen.Elements(
               "NEProvider.sleep called", "NEProvider.wake called", "monitor: time jumped",
               "LinkChange: " + WiFi, "LinkChange: " + Cell, "LinkChange: " + Other, "LinkChange: " + Down)
           from later in Gen.Elements(Gen.Choose(-20, 200), Gen.Choose(0, 300_000)).SelectMany(gen => gen)
           select (what, later);

    private static Sleep Told(double seconds) => new(Seconds(seconds), "NEProvider.sleep", TimeSpan.Zero);

    private static string Call(string time, string what) => $"2021-03-22 {time}: NEProvider.{what} called";

    private static string Link(string time, string state)
        => $"2030-05-01 {time} +0000 UTC: LinkChange: major, rebinding. New state: {state}";
}
