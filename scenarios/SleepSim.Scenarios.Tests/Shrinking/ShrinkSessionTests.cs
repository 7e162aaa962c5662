using FsCheck;
using FsCheck.Fluent;
using static SleepSim.Scenarios.Tests.Scenarios;

namespace SleepSim.Scenarios.Tests.Shrinking;

public sealed class ShrinkSessionTests
{
    private static readonly Func<Scenario, bool>[] _failures =
    [
        s => s.Timeline.Count(step => step.Operation is Sleep) >= 2,
        s => s.Timeline.Any(step => step.Operation is DarkWake),
        s => s.TimelineEnd > Seconds(100) && s.Order != EventOrder.FirstIn,
        s => s.Network.LossPerMille > 0 && s.Timeline.Count > 3,
        _ => true,
    ];

    [FsCheck.NUnit.Property(MaxTest = 40, Replay = "20261122,1")]
    public Property AnyNumberAtATime_GivesTheSameResultAndAttempts() => Prop.ForAll(
        Failures.Any(_failures), Gen.Choose(2, 40).ToArbitrary(), (one, batch) =>
        {
            ShrinkSession single = Shrunk(one.Scenario, one.Fails, _ => 1);
            ShrinkSession several = Shrunk(one.Scenario, one.Fails, _ => batch);
            ShrinkSession changing = Shrunk(one.Scenario, one.Fails, round => 1 + (round * 7 % batch));
            return several.Smallest.Equals(single.Smallest) && several.Progress == single.Progress
                && changing.Smallest.Equals(single.Smallest) && changing.Progress == single.Progress
                && single.Smallest.Equals(ScenarioShrinker.Shrink(one.Scenario, one.Fails));
        });

    [FsCheck.NUnit.Property(MaxTest = 40, Replay = "20261122,1")]
    public Property AttemptsThatRunOut_RunOutAtTheSamePlace() => Prop.ForAll(
        Failures.Any(_failures), Gen.Choose(0, 60).ToArbitrary(), (one, attempts) =>
        {
            ShrinkSession single = Shrunk(one.Scenario, one.Fails, _ => 1, attempts);
            ShrinkSession several = Shrunk(one.Scenario, one.Fails, _ => 16, attempts);
            return several.Smallest.Equals(single.Smallest) && several.Progress == single.Progress
                && single.Progress.Attempts <= attempts;
        });

    [Test]
    public void Candidates_StayUntilTheyAreReported()
    {
        ShrinkSession session = new(ScenarioGenerator.Generate(1, 0));
        IReadOnlyList<Scenario> three = session.Next(3);
        Assert.That(session.Next(3), Is.EqualTo(three));
        session.Report(1, nextFails: false);
        Assert.That(session.Next(2), Is.EqualTo(three.Skip(1)));
    }

    [Test]
    public void CandidatesBehindOneThatFails_AreThrownAwayAndNotCounted()
    {
        ShrinkSession session = new(ScenarioGenerator.Generate(1, 0));
        IReadOnlyList<Scenario> five = session.Next(5);
        session.Report(1, nextFails: true);
        Assert.That(session.Smallest, Is.EqualTo(five[1]));
        Assert.That(session.Progress.Attempts, Is.EqualTo(2));
    }

    [Test]
    public void ReportOfMoreThanWasGiven_IsRefused()
    {
        ShrinkSession session = new(ScenarioGenerator.Generate(1, 0));
        int given = session.Next(2).Count;
        Assert.That(() => session.Report(given, nextFails: true), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => session.Report(-1, nextFails: true), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => session.Next(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static ShrinkSession Shrunk(
        Scenario failing, Func<Scenario, bool> fails, Func<int, int> batch, int attempts = ShrinkSession.UsualAttempts)
    {
        ShrinkSession session = new(failing, attempts);
        for (int round = 0; session.Next(batch(round)) is { Count: > 0 } candidates; round++)
        {
            int first = candidates.ToList().FindIndex(candidate => fails(candidate));
            session.Report(first < 0 ? candidates.Count : first, first >= 0);
        }

        return session;
    }
}
