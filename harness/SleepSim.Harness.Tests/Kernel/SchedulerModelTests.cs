using FsCheck;
using FsCheck.Fluent;
using SleepSim.Harness.Kernel;

namespace SleepSim.Harness.Tests.Kernel;

/// <summary>The scheduler against the obvious thing: a list that is sorted by (time, tie, sequence).</summary>
public sealed class SchedulerModelTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20_260_301, 7);

    // One call: what to do, and two numbers to do it with. Times are few so that many events tie.
    private static readonly Arbitrary<(int Call, int At, int Pick)[]> Calls = ArbMap.Default.ArbFor<int>()
        .Generator.Three()
        .Select(t => (Math.Abs(t.Item1 % 6), Math.Abs(t.Item2 % 8), Math.Abs(t.Item3 % 1000)))
        .ArrayOf()
        .ToArbitrary();

    [TestCase("first")]
    [TestCase("last")]
    [TestCase("random")]
    [TestCase("pct")]
    public void AnyCalls_RunLikeASortedList(string strategy) =>
        Check.One(Fixed, Prop.ForAll(Calls, calls => AgreesWithTheModel(strategy, calls)));

    private static void AgreesWithTheModel(string strategy, (int Call, int At, int Pick)[] calls)
    {
        Scheduler scheduler = new(Strategy(strategy));
        ITieStrategy ties = Strategy(strategy);
        List<(long Time, ulong Order, int Id)> model = [];
        List<(TimerHandle Handle, int Id)> handles = [];
        List<int> ran = [];
        List<int> expected = [];

        foreach ((int call, int at, int pick) in calls)
        {
            switch (call)
            {
                case 0 or 1 or 2:
                    int id = handles.Count;
                    long time = scheduler.Now.Nanoseconds + at;
                    handles.Add((scheduler.Schedule(new SimTime(time), () => ran.Add(id), id % 3), id));
                    model.Add((time, ties.Order(id + 1, id % 3), id));
                    break;
                case 3 or 4 when handles.Count > 0:
                    (TimerHandle handle, int chosen) = handles[pick % handles.Count];
                    bool known = model.RemoveAll(e => e.Id == chosen) == 1;
                    Assert.That(scheduler.Cancel(handle), Is.EqualTo(known));
                    break;
                default:
                    Assert.That(scheduler.RunNext(), Is.EqualTo(RunModel(model, expected)));
                    break;
            }

            Assert.That(scheduler.Pending, Is.EqualTo(model.Count));
        }

        while (RunModel(model, expected)) scheduler.RunNext();
        Assert.That(ran, Is.EqualTo(expected));
    }

    private static bool RunModel(List<(long Time, ulong Order, int Id)> model, List<int> ran)
    {
        if (model.Count == 0) return false;
        model.Sort();
        ran.Add(model[0].Id);
        model.RemoveAt(0);
        return true;
    }

    private static ITieStrategy Strategy(string name) => name switch
    {
        "first" => new FirstIn(),
        "last" => new LastIn(),
        "random" => new RandomTie(new RandomStream(1, "ties")),
        _ => new PctTie(sources: 3, events: 50, depth: 3, new RandomStream(1, "ties")),
    };
}
