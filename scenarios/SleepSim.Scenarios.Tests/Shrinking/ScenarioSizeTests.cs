using static SleepSim.Scenarios.Tests.Scenarios;

namespace SleepSim.Scenarios.Tests.Shrinking;

public sealed class ScenarioSizeTests
{
    [Test]
    public void FewerOperationsOverALongerTime_AreNotSmaller()
        => Assert.That(
            ScenarioSize.IsSmaller(Of(At(9, new NatExpiry())), Of(At(1, new NatExpiry()), At(2, new NatExpiry()))),
            Is.False);

    [Test]
    public void FewerOperationsInTheSameTime_AreSmaller()
        => Assert.That(
            ScenarioSize.IsSmaller(Of(At(2, Sleep(60))), Of(At(1, new NatExpiry()), At(2, Sleep(60)))), Is.True);

    [Test]
    public void Scenario_IsNotSmallerThanItself()
        => Assert.That(ScenarioSize.IsSmaller(Of(At(2, Sleep(60))), Of(At(2, Sleep(60)))), Is.False);
}
