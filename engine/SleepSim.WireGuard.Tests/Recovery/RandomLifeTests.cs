using FsCheck;
using FsCheck.Fluent;
using SleepSim.WireGuard.Tests.Protocol;

namespace SleepSim.WireGuard.Tests.Recovery;

/// <summary>Whatever happens, in whatever order, an engine keeps the contract.</summary>
internal sealed class RandomLifeTests
{
    private const int StepsMax = 60;

    // A stop ends it all; it may not come in every other life.
    private static readonly Gen<StepKind> Kinds = Gen.Frequency(
        (40, Gen.Elements(Enum.GetValues<StepKind>()[..^1])),
        (1, Gen.Constant(StepKind.Stop)));

    private static readonly Gen<Step> Steps =
        Kinds.SelectMany(kind => Gen.Choose(0, 999).Select(amount => new Step(kind, amount)));

    private static readonly Arbitrary<Step[]> Lives =
        Arb.From(Gen.Choose(0, StepsMax).SelectMany(length => Gen.ArrayOf(Steps, length)), Shorter);

    [TestCaseSource(typeof(Presets), nameof(Presets.All))]
    public void AnyLife_KeepsTheContract(RecoveryPolicy policy) =>
        Laws.Hold(Lives, steps => Live(policy, byName: false, steps), tests: 200);

    [TestCaseSource(typeof(Presets), nameof(Presets.All))]
    public void AnyLifeWithAGatewayKnownByName_KeepsTheContract(RecoveryPolicy policy) =>
        Laws.Hold(Lives, steps => Live(policy, byName: true, steps), tests: 80);

    private static bool Live(RecoveryPolicy policy, bool byName, Step[] steps)
    {
        using var life = new RandomLife(policy, byName);
        foreach (Step step in steps) life.Take(step);
        return true;
    }

    private static IEnumerable<Step[]> Shorter(Step[] steps)
    {
        for (int half = steps.Length / 2; half > 0; half /= 2)
        {
            for (int at = 0; at + half <= steps.Length; at += half)
            {
                yield return [.. steps[..at], .. steps[(at + half)..]];
            }
        }
    }
}
