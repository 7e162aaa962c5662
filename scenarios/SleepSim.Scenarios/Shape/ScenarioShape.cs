namespace SleepSim.Scenarios;

/// <summary>The keys of a scenario file; those of its profiles stand in tables of their own. A new property of the
/// model is one line in one of them.</summary>
internal static class ScenarioShape
{
    public static FieldTable<Scenario> Table { get; } = new FieldTable<Scenario>(new Scenario { Name = "" })
        .Add("name", Formats.Name(100), s => s.Name, (s, value) => s with { Name = value })
        .Add("question", Formats.Line(500), s => s.Question, (s, value) => s with { Question = value })
        .Add(new TextListField<Scenario>(
            "facts", Formats.Name(20), 100, s => s.Facts, (s, value) => s with { Facts = value }))
        .Add("source", Formats.Line(2000), s => s.Source, (s, value) => s with { Source = value })
        .Add(new ExpectField())
        .Add(new TextListField<Scenario>(
            "no-chance", Formats.Name(20), 100, s => s.NoChance, (s, value) => s with { NoChance = value }))
        .Add("host", HostShape.Table, s => s.Host, (s, value) => s with { Host = value })
        .Add("network", NetworkShape.Table, s => s.Network, (s, value) => s with { Network = value })
        .Add("vpn", VpnShape.Table, s => s.Vpn, (s, value) => s with { Vpn = value })
        .Add(
            "applications", ApplicationsShape.Table,
            s => s.Applications, (s, value) => s with { Applications = value })
        .Add("budgets", BudgetsShape.Table, s => s.Budgets, (s, value) => s with { Budgets = value })
        .Add("live", LiveShape.Table, s => s.Live, (s, value) => s with { Live = value })
        .Add("calm", Bounds.UpToDay, s => s.Calm, (s, value) => s with { Calm = value })
        .Add("dice", Formats.Long, s => s.Dice, (s, value) => s with { Dice = value })
        .Add("order", Formats.Order, s => s.Order, (s, value) => s with { Order = value })
        .Add(new TimelineField())
        .Require("name");
}
