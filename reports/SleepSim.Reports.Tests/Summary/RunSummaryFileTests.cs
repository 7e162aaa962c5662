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

    [TestCase("null", "found 'null'")]
    [TestCase("{", "not the summary of a run")]
    [TestCase("{}", "scenario")]
    [TestCase("[]", "not the summary of a run")]
    [TestCase("\0\u0001ELF", "not the summary of a run", TestName = "Junk_RefusedWithReason")]
    [TestCase("{\"assumed\":[[[[[[[[[[[[", "not the summary of a run")]
    public void OtherText_RefusedWithReason(string json, string reason) =>
        Assert.That(() => RunSummaryFile.FromJson(json), Throws.InstanceOf<FormatException>()
            .With.Message.Contains(reason));

    [TestCase("\"format\": 1,", "", "format")]
    [TestCase("\"format\": 1", "\"format\": 2", "found the format 2, expected 1")]
    [TestCase("\"verdict\": \"violated\"", "\"verdict\": \"holds\"", "found the verdict 'holds', expected 'violated'")]
    [TestCase("\"verdict\": \"violated\"", "\"verdict\": \"holds,violated\"", "expected one of holds")]
    [TestCase("\"verdict\": \"violated\"", "\"verdict\": 2", "$.verdict")]
    [TestCase("\"hash\": \"00c0ffee00c0ffee\"", "\"hash\": \"latte\"", "found the hash 'latte'")]
    [TestCase("\"handshakes\": 1", "\"handshakes\": -1", "found -1 in 'handshakes'")]
    [TestCase("\"wakeUps\": 17", "\"wakeUps\": 17, \"wakeUps\": 18", "wakeUps")]
    [TestCase("\"atNs\": 30032200000000", "\"atNs\": 9223372036854775807", "in 'atNs'")]
    [TestCase("\"engineNs\": 30000000", "\"engineNs\": -5", "found -5 in 'engineNs'")]
    [TestCase("\"engineNs\": 30000000", "\"engineNs\": 1e99", "not the summary of a run")]
    [TestCase("\"firstEchoAtNs\": 30002310000000", "\"firstEchoAtNs\": 7", "before the trigger")]
    [TestCase("\"findings\": [", "\"findings\": [ null,", "found 'null' in a list")]
    [TestCase("\"recoveries\": [", "\"recoveries\": [ 7,", "not the summary of a run")]
    [TestCase("\"engine\": \"naive\"", "\"engine\": null", "engine")]
    [TestCase("\"records\": 5123", "\"recrds\": 5123", "records")]
    public void SummaryWithAFault_RefusedWithReason(string good, string bad, string reason)
    {
        string json = RunSummaryFile.ToJson(Sample());
        Assert.That(json, Does.Contain(good));

        Assert.That(() => RunSummaryFile.FromJson(json.Replace(good, bad, StringComparison.Ordinal)),
            Throws.InstanceOf<FormatException>().With.Message.Contains(reason));
    }

    internal static RunSummary Sample() => new()
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
