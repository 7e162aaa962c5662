using System.Reflection;

namespace SleepSim.Scenarios.Tests.Shape;

/// <summary>The table of fields and the model cannot drift apart.</summary>
public sealed class ScenarioShapeTests
{
    private static readonly (string Property, string Key)[] _shorter = [("LossPerMille", "loss"), ("PerMille", "rate")];

    [Test]
    public void EveryProperty_HasItsKey()
    {
        Assert.Multiple(() =>
        {
            AssertKeys(ScenarioShape.Table);
            AssertKeys(HostShape.Table);
            AssertKeys(NetworkShape.Table);
            AssertKeys(VpnShape.Table);
            AssertKeys(ApplicationsShape.Table);
            AssertKeys(BudgetsShape.Table);
            AssertKeys(RuleShape.Table);
            AssertKeys(LiveShape.Table);
        });
    }

    [Test]
    public void EveryKindOfOperation_HasItsShape()
    {
        Operation[] kinds = [.. Operations.Kinds.Select(Operations.Plain)];
        Assert.That(
            kinds.Select(kind => OperationShapes.All.Count(shape => shape.Operation == kind.GetType())),
            Has.All.EqualTo(1));
        Assert.That(OperationShapes.All, Has.Count.EqualTo(kinds.Length));
    }

    [Test]
    public void EveryPropertyOfAnOperation_HasItsKey()
    {
        foreach (Type kind in Operations.Kinds)
        {
            string[] properties = [.. Settable(kind).Select(property => Key(property.Name))];
            Assert.That(OperationShapes.Of(Operations.Plain(kind)).Keys, Is.EquivalentTo(properties), kind.Name);
        }
    }

    [Test]
    public void EveryFieldOfAScenario_TellsTwoScenariosApart()
    {
        Scenario plain = new() { Name = "plain" };
        Scenario[] others =
        [
            plain with { Name = "x" }, plain with { Question = "x" }, plain with { Facts = ["Z1"] },
            plain with { Source = "x" }, plain with { Expect = [new("naive", [])] }, plain with { NoChance = ["S1"] },
            plain with { Host = new HostProfile { Name = "x" } },
            plain with { Network = new NetworkProfile { LossPerMille = 1 } },
            plain with { Vpn = new VpnProfile { OnDemand = false } },
            plain with { Applications = new ApplicationProfile { RunInDarkWake = false } },
            plain with { Budgets = new Budgets { StartsPerDarkWake = 1 } },
            plain with { Live = new LiveProfile { LongestSleep = TimeSpan.FromSeconds(20) } },
            plain with { Calm = TimeSpan.Zero }, plain with { Dice = 1 },
            plain with { Order = EventOrder.LastIn },
            plain with { Timeline = [Scenarios.At(0, new NatExpiry())] },
        ];
        Assert.That(others, Has.Length.EqualTo(Settable(typeof(Scenario)).Count()), "a field is missing here");
        Assert.That(others, Has.All.Not.EqualTo(plain));
    }

    private static void AssertKeys<T>(FieldTable<T> table)
        => Assert.That(table.Keys, Is.EquivalentTo(Settable(typeof(T)).Select(property => Key(property.Name))));

    private static IEnumerable<PropertyInfo> Settable(Type type) => type.GetProperties().Where(one => one.CanWrite);

    private static string Key(string property)
        => _shorter.FirstOrDefault(one => one.Property == property).Key ?? TextRules.Kebab(property);
}
