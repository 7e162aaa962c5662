namespace SleepSim.Reports.Tests.Page;

public sealed class PageCurvesTests
{
    [Test]
    public void RunsOfTwoEngines_OneCurveEach()
    {
        ReportSection? curves = PageCurves.Of([Run("naive"), Run("resilient")]);

        Assert.That(curves, Is.Not.Null);
        Assert.That(curves!.TrustedHtml, Does.Contain(">naive</text>").And.Contains(">resilient</text>"));
        Assert.That(curves.TrustedHtml, Does.Not.Contain("<?xml"));
    }

    [Test]
    public void HostileEngine_StaysText() => Assert.That(
        PageCurves.Of([Run("</svg><script>alert(1)</script>")])!.TrustedHtml, Does.Not.Contain("<script"));

    [Test]
    public void NothingToRecoverFrom_NoCurves()
    {
        ReportedRun quiet = Run("resilient");
        Assert.That(
            PageCurves.Of([quiet with { Summary = quiet.Summary with { Recoveries = [] } }]), Is.Null);
    }

    private static ReportedRun Run(string engine)
    {
        ReportedRun run = SampleRuns.Named("night");
        return run with
        {
            Summary = run.Summary with { Engine = engine, Recoveries = [.. Stories.Night().Recoveries] },
        };
    }
}
