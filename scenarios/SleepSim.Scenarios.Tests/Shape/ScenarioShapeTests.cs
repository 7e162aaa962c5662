using System.Reflection;

namespace SleepSim.Scenarios.Tests.Shape;

/// <summary>The table of fields and the model cannot drift apart.</summary>
public sealed class ScenarioShapeTests
{
    private static readonly (string Property, string Key)[] _shorter = [("LossPerMille", "loss")];

    [Test]
    public void EveryProperty_HasItsKey()
    {
        Assert.Multiple(() =>
        {
            AssertKeys(ScenarioShape.Table);
            AssertKeys(ScenarioShape.Host);
            AssertKeys(ScenarioShape.Network);
            AssertKeys(ScenarioShape.Vpn);
            AssertKeys(ScenarioShape.Applications);
            AssertKeys(ScenarioShape.Budgets);
        });
    }

    [Test]
    public void EveryKindOfOperation_HasItsShape()
    {
        Type[] kinds = [.. typeof(Operation).Assembly.GetTypes().Where(type => type.BaseType == typeof(Operation))];
        Assert.That(
            OperationShapes.All.Select(shape => shape.Key),
            Is.EquivalentTo(kinds.Select(kind => Kebab(kind.Name))));
    }

    [Test]
    public void EveryFieldOfAScenario_TellsTwoScenariosApart()
    {
        Scenario plain = new() { Name = "plain" };
        Scenario[] others =
        [
            plain with { Name = "x" }, plain with { Question = "x" }, plain with { Facts = ["Z1"] },
            plain with { Source = "x" }, plain with { Expect = [new("naive", [])] },
            plain with { Host = new HostProfile { Name = "x" } },
            plain with { Network = new NetworkProfile { LossPerMille = 1 } },
            plain with { Vpn = new VpnProfile { OnDemand = false } },
            plain with { Applications = new ApplicationProfile { RunInDarkWake = false } },
            plain with { Budgets = new Budgets { StartsPerDarkWake = 1 } },
            plain with { Calm = TimeSpan.Zero }, plain with { Dice = 1 },
            plain with { Timeline = [Scenarios.At(0, new NatExpiry())] },
        ];
        Assert.That(others, Has.Length.EqualTo(Settable(typeof(Scenario)).Count()), "a field is missing here");
        Assert.That(others, Has.All.Not.EqualTo(plain));
    }

    private static void AssertKeys<T>(FieldTable<T> table)
        => Assert.That(table.Keys, Is.EquivalentTo(Settable(typeof(T)).Select(property => Key(property.Name))));

    private static IEnumerable<PropertyInfo> Settable(Type type) => type.GetProperties().Where(one => one.CanWrite);

    private static string Key(string property)
        => _shorter.FirstOrDefault(one => one.Property == property).Key ?? Kebab(property);

    private static string Kebab(string name)
        => string.Concat(name.Select((c, i) => (i > 0 && char.IsUpper(c) ? "-" : "") + char.ToLowerInvariant(c)));
}
