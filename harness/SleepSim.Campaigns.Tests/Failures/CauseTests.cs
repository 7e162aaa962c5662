using SleepSim.FieldBugs;
using SleepSim.Harness;
using SleepSim.Scenarios;
using SleepSim.WireGuard;

namespace SleepSim.Campaigns.Tests.Failures;

public sealed class CauseTests
{
    // Reasons as the rules give them; the id is said where it helps to find the rule.
    [TestCase("no echo came back, with a usable network since 1:02:05.350; the status was Connected",
        "no echo came back, with a usable network since #; the status was Connected", TestName = "L1 and L2")]
    [TestCase("the status said connected, and nothing had passed since 0:10.000",
        "the status said connected, and nothing had passed since #", TestName = "L3")]
    [TestCase("the tunnel was meant to be up, and Disconnected since 3:07.117 with a usable network; it was ended by "
        + "the system",
        "the tunnel was meant to be up, and Disconnected since # with a usable network; it was ended by the system",
        TestName = "S14")]
    [TestCase("still reasserting, with a usable network since 12:30.001",
        "still reasserting, with a usable network since #", TestName = "L4")]
    [TestCase("Sleep was not completed within 28 s awake", "Sleep was not completed within # s awake", TestName = "L5")]
    [TestCase("not stopped after 20.5 s awake", "not stopped after # s awake", TestName = "L6")]
    [TestCase("no lookup was answered in the tunnel since 0:02.000 with a usable network; the status was Connected",
        "no lookup was answered in the tunnel since # with a usable network; the status was Connected",
        TestName = "L7")]
    [TestCase("nothing was pending since 0:31.500; the status was Connecting",
        "nothing was pending since #; the status was Connecting", TestName = "L8")]
    [TestCase("echo 17 left on the physical interface while the status was Reasserting",
        "echo # left on the physical interface while the status was Reasserting", TestName = "S1")]
    [TestCase("sockets are open (3), long after the tunnel ended", "sockets are open (#), long after the tunnel ended",
        TestName = "S2")]
    [TestCase("engine 2 asked for 'Rekey' while engine 3 lived", "engine # asked for 'Rekey' while engine # lived",
        TestName = "S3")]
    [TestCase("down was commanded 10.02 s before", "down was commanded # s before", TestName = "S4")]
    [TestCase("a packet was sent on a key 180.043 s old", "a packet was sent on a key # s old", TestName = "S5")]
    [TestCase("'CatchUp' came 14 times within a second of the wake, 3 allowed",
        "'CatchUp' came # times within a second of the wake, # allowed", TestName = "S6")]
    [TestCase("4 handshakes in one dark wake, 2 allowed", "# handshakes in one dark wake, # allowed",
        TestName = "S7")]
    [TestCase("61 attempts within a minute without a path, 12 allowed",
        "# attempts within a minute without a path, # allowed", TestName = "S8")]
    [TestCase("request 4 is in force, though request 5 was the last",
        "request # is in force, though request # was the last", TestName = "S9")]
    [TestCase("settings were asked for 31 times by one engine that saw 3 changes of the network, 10 allowed",
        "settings were asked for # times by one engine that saw # changes of the network, # allowed",
        TestName = "S10")]
    [TestCase("memory grew with each of 5 sleeps, to 48 MiB", "memory grew with each of # sleeps, to # MiB",
        TestName = "S11")]
    [TestCase("socket 2 failed with EADDRNOTAVAIL, as all it has tried since 1:00.250",
        "socket # failed with EADDRNOTAVAIL, as all it has tried since #", TestName = "S12")]
    [TestCase("the engine threw: OverflowException in Wake: 0x8f3a is -18446744073709551615 too old",
        "the engine threw: OverflowException: # is -# too old", TestName = "S13")]
    [TestCase("the engine threw: IOException in Handle: 10.0.0.1:51820 is away\n   at Some.Code() line 12",
        "the engine threw: IOException: # is away", TestName = "the first line only")]
    [TestCase("waited 1h30m for fe80::1 and 3f2504e0-4f89-11d3-9a0c-0305e82c3301",
        "waited # for # and #", TestName = "durations, addresses and identifiers")]
    [TestCase("an added face", "an added face", TestName = "words are no numbers")]
    public void Reason_LosesWhatVaries(string reason, string cause) =>
        Assert.That(Cause.Of(reason), Is.EqualTo(cause));

    [Test]
    public void LongReason_IsBounded() =>
        Assert.That(Cause.Of(new string('x', 100_000)), Has.Length.EqualTo(Cause.LengthMax));

    [Test]
    public void Causes_AreTheirOwnCause()
    {
        string cause = Cause.Of("no echo came back, with a usable network since 1:02:05.350; the status was Connected");

        Assert.That(Cause.Of(cause), Is.EqualTo(cause));
    }

    [Test]
    public void OneBug_GivesFewCauses()
    {
        TestedEngine resilient = TestedEngine.Of(WireGuardEngines.All[^1]);
        List<string> many = [];
        foreach (FieldBug bug in FieldBugCatalogue.All)
        {
            TestedEngine sick = resilient.Inside(bug.In);
            string[] causes =
            [
                .. Enumerable.Range(0, 40)
                    .Select(index => sick.Run(ScenarioGenerator.Generate(5, index), Cryptography.StandIn))
                    .SelectMany(result => result.Verdict.Violations)
                    .Select(finding => $"{finding.Invariant.Id} {Cause.Of(finding.Reason)}").Distinct(),
            ];
            many.AddRange(causes.GroupBy(cause => cause.Split(' ')[0]).Where(rule => rule.Count() > 3)
                .Select(rule => $"{bug.Id}: {string.Join(" | ", rule)}"));
        }

        Assert.That(string.Join('\n', many), Is.Empty);
    }
}
