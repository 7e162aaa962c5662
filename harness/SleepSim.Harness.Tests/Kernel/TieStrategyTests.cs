using SleepSim.Harness.Kernel;

namespace SleepSim.Harness.Tests.Kernel;

public sealed class TieStrategyTests
{
    [Test]
    public void FirstIn_KeepsTheOrderOfScheduling() =>
        Assert.That(OrderOf(new FirstIn(), [0, 1, 2]), Is.EqualTo(new[] { 0, 1, 2 }));

    [Test]
    public void LastIn_TurnsTheOrderRound() =>
        Assert.That(OrderOf(new LastIn(), [0, 1, 2]), Is.EqualTo(new[] { 2, 1, 0 }));

    [Test]
    public void RandomTie_FindsEveryOrderOfThreeAboutEquallyOften()
    {
        const int Runs = 6_000;
        SortedDictionary<string, int> seen = new(StringComparer.Ordinal);
        RandomTie ties = new(new RandomStream(42, "ties"));
        for (int i = 0; i < Runs; i++)
        {
            string order = string.Join(',', OrderOf(ties, [0, 1, 2]));
            seen[order] = seen.GetValueOrDefault(order) + 1;
        }

        // Binomial with p = 1/6: mean 1,000, sigma 28.9.
        Assert.That(seen.Keys, Has.Count.EqualTo(6));
        Assert.That(seen.Values, Has.All.InRange(1_000 - 87, 1_000 + 87));
    }

    [Test]
    public void RandomTie_SameSeed_GivesTheSameOrder()
    {
        int[] sources = [.. Enumerable.Range(0, 50)];

        Assert.That(
            OrderOf(new RandomTie(new RandomStream(7, "ties")), sources),
            Is.EqualTo(OrderOf(new RandomTie(new RandomStream(7, "ties")), sources)));
    }

    [Test]
    public void PctDepthOne_NeverLetsASourceOvertakeOneOfHigherPriority()
    {
        PctTie ties = new(sources: 3, events: 100, depth: 1, new RandomStream(3, "ties"));

        int[] order = OrderOf(ties, [0, 1, 2, 0, 1, 2, 0, 1, 2], byPosition: false);

        Assert.That(order[0..3].Distinct().Count(), Is.EqualTo(1));
        Assert.That(order[3..6].Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public void PctDepthTwo_DropsExactlyOneSourceBelowAllOthers()
    {
        const int Events = 40;
        PctTie ties = new(sources: 4, events: Events, depth: 2, new RandomStream(5, "ties"));
        ulong[] before = [.. Enumerable.Range(0, 4).Select(s => Tie(ties.Order(1000 + s, s)))];
        for (int i = 1; i <= Events; i++) ties.Order(i, i % 4);
        ulong[] after = [.. Enumerable.Range(0, 4).Select(s => Tie(ties.Order(2000 + s, s)))];

        int[] moved = [.. Enumerable.Range(0, 4).Where(s => before[s] != after[s])];
        Assert.That(before, Is.Unique);
        Assert.That(moved, Has.Length.EqualTo(1));
        Assert.That(after[moved[0]], Is.EqualTo(after.Max()));
    }

    [Test]
    public void PctDepthTwo_FindsAnOrderingBugAtLeastAsOftenAsItsBound()
    {
        const int Runs = 4_000;
        const int Events = 8;
        int found = 0;
        for (int seed = 0; seed < Runs; seed++)
        {
            PctTie ties = new(sources: 2, events: Events, depth: 2, new RandomStream(seed, "ties"));
            int[] sources = [.. Enumerable.Range(0, Events).Select(i => i % 2)];
            int[] order = OrderOf(ties, sources);

            // The bug: event 2 of source 0 runs first of all, and event 4 of source 0 after all of source 1.
            if (Array.IndexOf(order, 2) < Array.IndexOf(order, 1)
                && Array.IndexOf(order, 4) > Array.IndexOf(order, 7)) found++;
        }

        // The bound 1/(2*8^1) of 4,000 is 250; sigma 15.3.
        Assert.That(found, Is.GreaterThanOrEqualTo(250 - 46));
    }

    [Test]
    public void PctUnknownSource_ThrowsNamingTheSources() =>
        Assert.That(
            () => new PctTie(2, 10, 1, new RandomStream(1, "ties")).Order(1, 2),
            Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("0 to 1"));

    [Test]
    public void Descriptions_NameTheParameters()
    {
        PctTie pct = new(3, 200, 2, new RandomStream(9, "ties"));

        Assert.That(pct.Describe(), Does.Contain("depth 2").And.Contain("1/(3*200^1)").And.Contain("seed 9"));
        Assert.That(new RandomTie(new RandomStream(9, "ties")).Describe(), Does.Contain("seed 9, stream 'ties'"));
    }

    private static ulong Tie(ulong order) => order >> TieOrder.SequenceBits;

    /// <summary>Schedules one event of each source for one moment; gives the positions, or the sources, as they
    /// ran.</summary>
    private static int[] OrderOf(ITieStrategy ties, int[] sources, bool byPosition = true)
    {
        Scheduler scheduler = new(ties);
        List<int> ran = [];
        for (int i = 0; i < sources.Length; i++)
        {
            int seen = byPosition ? i : sources[i];
            scheduler.Schedule(new SimTime(1), () => ran.Add(seen), sources[i]);
        }

        while (scheduler.RunNext())
        {
        }

        return [.. ran];
    }
}
