using SleepSim.Traces;

namespace SleepSim.Live.Tests;

/// <summary>A trace that several threads make.</summary>
[TestFixture]
internal sealed class LiveTraceTests
{
    [Test]
    public void RecordsThatComeLate_StandWhereTheyBelong()
    {
        LiveTrace trace = new();
        trace.Add(new EchoSent(5, 2, Route.Tunnel));
        trace.Add(new EchoSent(3, 1, Route.Tunnel));
        trace.Add(new EchoAnswered(5, 2, 0, Route.Tunnel));
        Assert.That(trace.InOrder().Select(record => record.At), Is.EqualTo(new long[] { 3, 5, 5 }));
        Assert.That(trace.InOrder()[2], Is.TypeOf<EchoAnswered>());
    }

    [Test]
    public void AfterTheEnd_NothingIsTaken()
    {
        LiveTrace trace = new();
        trace.End(new RunEnded(7, "nothing"));
        trace.Add(new EchoSent(9, 1, Route.Tunnel));
        Assert.That(trace.InOrder().Single(), Is.TypeOf<RunEnded>());
    }
}
