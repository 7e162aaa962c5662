using SleepSim.Reports;
using SleepSim.Scenarios;

namespace SleepSim.Cli.Tests.Studies;

public sealed class ForumWorldsTests
{
    private static readonly Scenario[] Worlds =
        [.. Enumerable.Range(0, 100).Select(world => ForumWorlds.World(seed: 3, world))];

    [Test]
    public void World_IsAFunctionOfSeedAndNumber() => Assert.Multiple(() =>
    {
        Assert.That(ForumWorlds.World(3, 42), Is.EqualTo(Worlds[42]));
        Assert.That(ForumWorlds.World(4, 42) with { Name = "", Source = "" },
            Is.Not.EqualTo(Worlds[42] with { Name = "", Source = "" }));
    });

    [Test]
    public void EveryWorld_IsLegalAndWakes() => Assert.Multiple(() =>
    {
        Assert.That(Worlds.Where(world => !ScenarioRules.IsLegal(world)), Is.Empty);
        Assert.That(Worlds.Where(world => !world.Timeline.Any(step => step.Operation is Sleep)), Is.Empty);
        Assert.That(Worlds.Where(world => !world.Vpn.OnDemand), Is.Empty);
    });

    [Test]
    public void Worlds_AreOfTheirTheme()
    {
        for (int i = 0; i < Worlds.Length; i++)
        {
            StudyTheme theme = ForumWorlds.ThemeOf(i);
            Operation[] operations = [.. Worlds[i].Timeline.Select(step => step.Operation)];
            Assert.That(
                Worlds[i].Vpn.DisconnectOnSleep, Is.EqualTo(theme == ForumThemes.Retrigger ? true : null), theme.Name);
            if (theme == ForumThemes.NoNetwork) Assert.That(operations.OfType<InterfaceDown>(), Is.Not.Empty);
            if (theme == ForumThemes.DarkWakes) Assert.That(operations.OfType<DarkWake>(), Is.Not.Empty);
            if (theme == ForumThemes.Rapid)
                Assert.That(operations.OfType<Sleep>().Max(sleep => sleep.For), Is.AtMost(TimeSpan.FromSeconds(5)));
        }
    }
}
