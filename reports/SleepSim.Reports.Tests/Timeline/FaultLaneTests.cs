namespace SleepSim.Reports.Tests;

public sealed class FaultLaneTests
{
    [Test]
    public void Fault_LastsAsLongAsItSays() =>
        Assert.That(Spans("gateway-silence: 10s").Single(), Is.EqualTo((Story.At(5), Story.At(15))));

    [Test]
    public void FaultBeyondTheCalmPhase_LiftedThere() =>
        Assert.That(Spans("captive-portal: 13m").Single(), Is.EqualTo((Story.At(5), Story.At(20))));

    [TestCase("nat-expiry")]
    [TestCase("wall-clock: 27m")]
    public void FaultThatTakesNoTime_HasNoLength(string operation) =>
        Assert.That(Spans(operation).Single(), Is.EqualTo((Story.At(5), Story.At(5))));

    [TestCase("sleep: 20m")]
    [TestCase("user-stop")]
    [TestCase("wifi-roam: { for: 1s, ssid: Hotel }")]
    public void WhatPeopleDo_StaysInTheScenarioLane(string operation)
    {
        TimelineModel model = ModelOf(operation);
        Assert.Multiple(() =>
        {
            Assert.That(model.Lanes.Select(static lane => lane.Name), Has.None.EqualTo("Faults"));
            Assert.That(model.Lanes[0].Rows[0].Marks, Has.Exactly(1).Items);
        });
    }

    [Test]
    public void FaultsAtOnce_StandInRowsOfTheirOwn()
    {
        Lane lane = Stories.Named("faults").Timeline("engine", Outcome.Holds, "").Lanes
            .Single(static lane => lane.Name == "Faults");
        Assert.That(lane.Rows.Select(static row => row.Spans.Count), Is.EqualTo(new[] { 2, 4 }));
    }

    [Test]
    public void ManyFaultsAtOnce_ShareTheLastRow()
    {
        Story story = new Story().Begin("many", "resilient");
        for (int i = 0; i < 30; i++) story.Operation(5 + i * 0.1, i, "loss: { for: 10s, rate: 1% }");
        Lane lane = story.End(30).Timeline("engine", Outcome.Holds, "").Lanes
            .Single(static lane => lane.Name == "Faults");
        Assert.That(lane.Rows, Has.Count.EqualTo(4));
    }

    private static IEnumerable<(long From, long To)> Spans(string operation) => ModelOf(operation).Lanes
        .Single(static lane => lane.Name == "Faults").Rows[0].Spans.Select(static span => (span.From, span.To));

    private static TimelineModel ModelOf(string operation) => new Story().Begin("one", "resilient")
        .Operation(5, 0, operation).Calm(20).End(30).Timeline("engine", Outcome.Holds, "");
}
