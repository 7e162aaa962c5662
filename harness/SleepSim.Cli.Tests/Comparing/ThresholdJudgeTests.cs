using SleepSim.Reports;

namespace SleepSim.Cli.Tests.Comparing;

public sealed class ThresholdJudgeTests
{
    private const long Second = 1_000_000_000;

    private static readonly SeriesMeasures Quick = Measures("quick", [.. Enumerable.Repeat<long?>(Second, 100)]);

    private static readonly SeriesMeasures Slow =
        Measures("slow", [.. Enumerable.Repeat<long?>(2 * Second, 97), null, null, null]);

    [TestCase("p95 > 1.9x", Outcome.Violated, "'slow' has 2 s, 2.00 times the 1 s of 'quick'")]
    [TestCase("p95 > 2x", Outcome.Holds, "'slow' has 2 s, 2.00 times the 1 s of 'quick'")]
    [TestCase("p95 >= 2x", Outcome.Violated, "'slow' has 2 s")]
    [TestCase("p99 > 100x", Outcome.Violated, "'slow' has never, beside the 1 s of 'quick'")]
    public void MultipleOfTheFirst_IsForAllAfterIt(string text, Outcome outcome, string number)
    {
        ThresholdFinding finding = Judge(text, Quick, Slow).Single();
        Assert.That(finding.Series, Is.EqualTo("slow"));
        Assert.That(finding.Outcome, Is.EqualTo(outcome));
        Assert.That(finding.Text, Does.StartWith(text + ": " + number));
    }

    [TestCase("p95 > 1500ms", Outcome.Holds, Outcome.Violated)]
    [TestCase("never > 0", Outcome.Holds, Outcome.Violated)]
    [TestCase("never > 3%", Outcome.Holds, Outcome.Holds)]
    [TestCase("never >= 3%", Outcome.Holds, Outcome.Violated)]
    [TestCase("max < 3s", Outcome.Violated, Outcome.Holds)]
    [TestCase("leaked > 0", Outcome.Holds, Outcome.Holds)]
    public void LimitOfItsOwn_IsForEverySeries(string text, Outcome quick, Outcome slow) =>
        Assert.That(Judge(text, Quick, Slow).Select(finding => finding.Outcome), Is.EqualTo(new[] { quick, slow }));

    [Test]
    public void FromZero_AnythingIsMore() =>
        Assert.That(Judge("never > 5x", Quick, Slow).Single().Outcome, Is.EqualTo(Outcome.Violated));

    [Test]
    public void FromNever_NothingIsLonger() =>
        Assert.That(Judge("p99 > 1.5x", Slow, Quick).Single().Outcome, Is.EqualTo(Outcome.Holds));

    [TestCase("p50 > 2s")]
    [TestCase("p99 > 2s")]
    [TestCase("max > 2s")]
    [TestCase("engine-p95 > 2s")]
    [TestCase("never > 0")]
    [TestCase("violated > 0")]
    [TestCase("false-connected > 0")]
    [TestCase("leaked > 0")]
    public void NoSample_IsNeverTakenToBeGood(string text) => Assert.That(
        Judge(text, Measures("nothing", []) with { Runs = 0 }).Single().Outcome, Is.EqualTo(Outcome.NotJudged));

    [Test]
    public void SampleTooSmallForTheRank_SaysWhatItNeeds()
    {
        ThresholdFinding finding = Judge("p99 > 2s", Measures("few", [Second, Second])).Single();
        Assert.That(finding.Outcome, Is.EqualTo(Outcome.NotJudged));
        Assert.That(
            finding.Text, Is.EqualTo("p99 > 2s: 'few' has no value, it needs 100 samples, and there are 2"));
    }

    [Test]
    public void NothingWasJudged_ViolationsAreNotJudged() => Assert.That(
        Judge("violated > 0", Quick with { Unjudged = Quick.Runs }).Single().Outcome, Is.EqualTo(Outcome.NotJudged));

    [Test]
    public void MultipleOfTheFirst_WithNothingBesideIt_IsNotJudged() =>
        Assert.That(Judge("p95 > 1.2x", Quick).Single().Outcome, Is.EqualTo(Outcome.NotJudged));

    private static IReadOnlyList<ThresholdFinding> Judge(string text, params IReadOnlyList<SeriesMeasures> series) =>
        ThresholdJudge.Judge([ThresholdParser.Parse(text)], series);

    private static SeriesMeasures Measures(string name, IReadOnlyList<long?> totals) => new(
        name, 10, 0, 0, RecoveryCurve.Of(totals), RecoveryCurve.Of(totals.Where(one => one is not null)), 0, 0, 0);
}
