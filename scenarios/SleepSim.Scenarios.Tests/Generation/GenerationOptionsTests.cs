using FsCheck;
using FsCheck.Fluent;

namespace SleepSim.Scenarios.Tests.Generation;

public sealed class GenerationOptionsTests
{
    private static Arbitrary<GenerationOptions> Options()
        => (from operations in Gen.Choose(1, 60)
            from platform in Gen.Elements<Platform?>([null, .. Enum.GetValues<Platform>()])
            from only in Gen.SubListOf(GenerationOptions.OperationNames.ToArray())
            select new GenerationOptions { Operations = operations, Platform = platform, Only = [.. only] })
            .ToArbitrary();

    [FsCheck.NUnit.Property(MaxTest = 300, Replay = "20261122,1")]
    public Property AnyOptions_GiveLegalScenariosThatKeepToThem() => Prop.ForAll(
        Options(), Gen.Choose(0, 1_000_000).ToArbitrary(), (options, index) =>
        {
            Scenario scenario = ScenarioGenerator.Generate(5, index, options);
            return ScenarioRules.IsLegal(scenario)
                && scenario.Timeline.Count == options.Operations
                && (options.Platform is not { } platform || scenario.Host.Platform == platform)
                && scenario.Timeline.All(step => IsAllowed(step.Operation, options.Only));
        });

    [FsCheck.NUnit.Property(MaxTest = 100, Replay = "20261122,1")]
    public Property SourceOfAScenario_NamesTheOptions() => Prop.ForAll(Options(), options =>
    {
        string source = ScenarioGenerator.Generate(5, 0, options).Source;
        return options.Only.All(name => source.Contains(name, StringComparison.Ordinal))
            && (options.Platform is null) == !source.Contains("platform", StringComparison.Ordinal);
    });

    [Test]
    public void EveryOperationAloneWithSleeps_IsDrawnWhereItIsPossible()
    {
        string[] missing =
        [
            .. GenerationOptions.OperationNames.Where(name => !Enumerable.Range(0, 100).Any(
                index => ScenarioGenerator.Generate(3, index, new GenerationOptions { Only = [name] })
                    .Timeline.Any(step => OperationShapes.Of(step.Operation).Key == name))),
        ];
        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void UnknownOperation_IsRefusedNamingTheNearest()
        => Assert.That(
            () => new GenerationOptions { Only = ["sleep", "nat-expire"] },
            Throws.ArgumentException.With.Message.Contains("did you mean 'nat-expiry'?"));

    [Test]
    public void UnknownPlatform_IsRefused()
        => Assert.That(
            () => ScenarioGenerator.Generate(1, 0, new GenerationOptions { Platform = (Platform)99 }),
            Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void Only_IsAValueWhateverTheOrderOfItsNames()
        => Assert.That(
            new GenerationOptions { Only = ["sleep", "loss", "sleep"] },
            Is.EqualTo(new GenerationOptions { Only = ["loss", "sleep"] }));

    [Test]
    public void OtherOptions_AreAnotherValue()
    {
        GenerationOptions plain = new();
        GenerationOptions[] others =
            [plain with { Operations = 11 }, plain with { Platform = Platform.Ios }, plain with { Only = ["sleep"] }];
        Assert.That(others, Has.All.Not.EqualTo(plain));
    }

    [Test]
    public void ArbitraryOfOptions_DrawsByThem()
    {
        Arbitrary<Scenario> arbitrary = ScenarioArbitrary.Of(
            new GenerationOptions { Operations = 7, Platform = Platform.Linux, Only = ["loss"] });
        Scenario[] drawn = [.. arbitrary.Generator.Sample(50, 20)];
        Assert.That(drawn.Select(one => one.Host.Platform), Has.All.EqualTo(Platform.Linux));
        Assert.That(drawn.Select(one => one.Timeline.Count), Has.All.EqualTo(7));
    }

    private static bool IsAllowed(Operation operation, IReadOnlyList<string> only)
        => only.Count == 0 || operation is Sleep || only.Contains(OperationShapes.Of(operation).Key);
}
