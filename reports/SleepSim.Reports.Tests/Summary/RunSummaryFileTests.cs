using SleepSim.Traces;

namespace SleepSim.Reports.Tests;

public sealed class RunSummaryFileTests
{
    [Test]
    public void Summary_WrittenInStableOrder() => Verified.Matches(RunSummaryFile.ToJson(Sample()), extension: "json");

    [Test]
    public void Summary_ReadAsWritten()
    {
        RunSummary summary = Sample();
        RunSummary read = RunSummaryFile.FromJson(RunSummaryFile.ToJson(summary));
        Assert.Multiple(() =>
        {
            Assert.That(read.Findings, Is.EqualTo(summary.Findings));
            Assert.That(read.Recoveries, Is.EqualTo(summary.Recoveries));
            Assert.That(RunSummaryFile.ToJson(read), Is.EqualTo(RunSummaryFile.ToJson(summary)));
        });
    }

    [TestCase("null", "expected the summary of a run")]
    [TestCase("{", "not the summary of a run")]
    [TestCase("{}", "scenario")]
    public void OtherText_RefusedWithReason(string json, string reason) =>
        Assert.That(() => RunSummaryFile.FromJson(json), Throws.InstanceOf<FormatException>()
            .With.Message.Contains(reason));

    private static RunSummary Sample() => new()
    {
        Scenario = "lid closed overnight",
        Engine = "naive",
        Version = "0.1.0",
        Verdict = Outcome.Violated,
        Findings =
        [
            new Finding("S1", "no leak", Outcome.Holds, null, "No packet left outside the tunnel."),
            new Finding("L1", "recovers after a wake", Outcome.Violated, 30_032_200_000_000,
                "No echo within 30 s of a usable network after the wake."),
            new Finding(
                "L8", "quiet when idle", Outcome.NotJudged, null, "The tunnel was never meant to be up & idle."),
        ],
        Recoveries = [.. Stories.Night().Recoveries, .. Stories.DeadNight().Recoveries],
        Assumed =
        [
            new Assumption("host.reasserting-limit", "5m", "L33"), new Assumption("host.on-demand-gap", "0s", "D16"),
        ],
        FalseConnectedNs = 1_799_600_000_000,
        Handshakes = 1,
        WakeUps = 17,
        EchoesSent = 3_000,
        EchoesAnswered = 1_200,
        LeakedPackets = 0,
        Hash = "00c0ffee00c0ffee",
        SimulatedNs = 31_800_000_000_000,
        Records = 5_123,
    };
}
