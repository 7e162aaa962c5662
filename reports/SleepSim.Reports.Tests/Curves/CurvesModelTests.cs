namespace SleepSim.Reports.Tests.Curves;

public sealed class CurvesModelTests
{
    [Test]
    public void TwoDesigns_LaidOutAsAccepted() =>
        Verified.Matches(CurveText.Of(CurvesModel.Of("Time to recover", Measurements.TwoDesigns)));

    [Test]
    public void TwoDesignsByFaultClass_LaidOutAsAccepted() =>
        Verified.Matches(CurveText.Of(CurvesModel.ByFaultClass("By trouble", Measurements.TwoDesigns)));

    [Test]
    public void Parts_LaidOutAsAccepted() =>
        Verified.Matches(CurveText.Of(PartsModel.Of("Parts", Measurements.TwoDesigns)));

    [Test]
    public void OrderOfRuns_ChangesNothing()
    {
        MeasuredSeries[] turned =
            [.. Measurements.TwoDesigns.Select(static one => one with { Runs = [.. one.Runs.Reverse()] })];
        Assert.Multiple(() =>
        {
            Assert.That(
                CurveText.Of(CurvesModel.Of("x", turned)),
                Is.EqualTo(CurveText.Of(CurvesModel.Of("x", Measurements.TwoDesigns))));
            Assert.That(
                CurveText.Of(PartsModel.Of("x", turned)),
                Is.EqualTo(CurveText.Of(PartsModel.Of("x", Measurements.TwoDesigns))));
        });
    }

    [Test]
    public void Overtaken_IsInNoCurveAndIsCounted()
    {
        MeasuredRun run = Measurements.Run("night", "sleep", 100, null);
        MeasuredSeries series = new(
            "one", [run with { Recoveries = [run.Recoveries[0], run.Recoveries[1] with { Overtaken = true }] }]);
        CurvesModel model = CurvesModel.Of("x", [series]);
        Assert.Multiple(() =>
        {
            Assert.That(model.Panels[0].Lines[0].Curve.Count, Is.EqualTo(1));
            Assert.That(model.Notes, Has.One.EndsWith(": one 1."));
        });
    }

    [Test]
    public void MoreSeriesThanCanBeToldApart_AreRefused() => Assert.That(
        () => CurvesModel.Of("x", [.. Enumerable.Repeat(Measurements.TwoDesigns[0], CurvesModel.SeriesMax + 1)]),
        Throws.ArgumentException.With.Message.Contains("expected at most 7"));
}
