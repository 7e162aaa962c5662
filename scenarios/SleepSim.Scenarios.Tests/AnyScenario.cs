using FsCheck;
using FsCheck.Fluent;

namespace SleepSim.Scenarios.Tests;

/// <summary>Scenarios that use every field and odd values of it; legal, but nothing a machine would do.</summary>
internal static class AnyScenario
{
    public static Arbitrary<Scenario> Arbitrary() => Whole().ToArbitrary();

    private static Gen<Scenario> Whole()
        => from name in Gen.Elements(AnyValue.Names)
           from question in AnyValue.Text()
           from source in AnyValue.Text()
           from facts in Gen.Elements(AnyValue.Names).ArrayOf()
           from host in AnyProfile.Host()
           from network in AnyProfile.Network()
           from vpn in AnyProfile.Vpn()
           from applications in AnyProfile.Applications()
           from budgets in AnyProfile.Budgets()
           from expect in Expect()
           from calm in AnyValue.Time()
           from dice in Gen.Choose(int.MinValue, int.MaxValue)
           from order in Gen.Elements(EventOrder.All.ToArray())
           from timeline in Timeline()
           select new Scenario
           {
               Name = name,
               Question = question,
               Source = source,
               Facts = [.. facts.Take(100)],
               Host = host,
               Network = network,
               Vpn = vpn,
               Applications = applications,
               Budgets = budgets,
               Expect = expect,
               Calm = calm,
               Dice = dice * 3_000_000_000L,
               Order = order,
               Timeline = [.. Possible(host, timeline)],
           };

    private static Gen<Expectation[]> Expect()
        => from engines in Gen.SubListOf(AnyValue.Names)
           from violates in Gen.SubListOf(AnyValue.Names)
           select engines.Order(StringComparer.Ordinal)
               .Select(engine => new Expectation(engine, [.. violates.Order(StringComparer.Ordinal)])).ToArray();

    private static Gen<Step[]> Timeline()
        => from steps in Gen.Zip(AnyValue.Time(), AnyOperation.Any(), (gap, operation) => (gap, operation)).ArrayOf()
           select Place(steps);

    private static IEnumerable<Step> Possible(HostProfile host, Step[] timeline)
    {
        PowerSource source = host.PowerSource;
        foreach (Step step in timeline)
        {
            bool impossible = (step.Operation is DarkWake && host.NapEvery is null)
                || (step.Operation is LidClosed && host.Platform == Platform.Ios)
                || (step.Operation is PowerSourceChange { To: var to } && to == source);
            if (step.Operation is PowerSourceChange change)
                source = change.To;
            if (!impossible)
                yield return step;
        }
    }

    /// <summary>One after the other, so that nothing overlaps; a dark wake gets a sleep around it.</summary>
    private static Step[] Place((TimeSpan Gap, Operation Operation)[] operations)
    {
        var steps = new List<Step>();
        TimeSpan now = TimeSpan.Zero;
        foreach ((TimeSpan gap, Operation operation) in operations)
        {
            now += gap;
            if (operation is DarkWake dark)
                steps.Add(new Step(now, new Sleep(dark.For + gap, "around", TimeSpan.Zero)));
            steps.Add(new Step(operation is DarkWake ? now + gap : now, operation));
            now = steps.Max(step => step.End);
        }

        return [.. steps];
    }
}
