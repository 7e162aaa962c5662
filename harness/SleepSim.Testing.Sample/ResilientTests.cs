using SleepSim.WireGuard;

namespace SleepSim.Testing.Sample;

/// <summary>Three lines for an engine that speaks WireGuard.</summary>
public sealed class ResilientTests
{
    [Test]
    public void SurvivesNights() =>
        SleepSimProperty.Of(new WireGuardEngineFactory(RecoveryPolicy.Resilient)).Scenarios(100).Operations(20).Check();

    [Test]
    public void SurvivesWhatTheSystemForgetsToSay() =>
        SleepSimProperty.Of(new WireGuardEngineFactory(RecoveryPolicy.Resilient))
            .Scenarios(50)
            .Only("callback-fault")
            .MustReach("settings never completed", "wake before path")
            .Check();
}
