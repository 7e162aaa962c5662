using SleepSim.Traces;

namespace SleepSim.Live.Tests;

/// <summary>What is read of the lines of <c>sleepsim tunnel up --events</c>.</summary>
[TestFixture]
internal sealed class OwnEventsTests
{
    private LiveTrace _trace = null!;
    private OwnEvents _events = null!;

    [SetUp]
    public void Begin()
    {
        _trace = new LiveTrace();
        _events = new OwnEvents(_trace, new LiveStatus(_trace));
    }

    [Test]
    public void StatusLine_ChangesTheStatusAtItsMoment()
    {
        long at = Libc.Now(Libc.Monotonic);
        _events.Read($$"""{"at_ns": {{at}}, "kind": "status", "status": "connecting"}""");
        _events.Read($$"""{"at_ns": {{at + 5}}, "kind": "status", "status": "connected"}""");
        Assert.Multiple(() =>
        {
            Assert.That(_trace.InOrder().OfType<StatusChanged>().Select(change => change.To), Is.EqualTo(
                new[] { VpnStatus.Connecting, VpnStatus.Connected }));
            Assert.That(_trace.InOrder().OfType<SettingsInForce>().Single().Routes, Is.True);
            Assert.That(_trace.InOrder().OfType<StatusChanged>().Last().At, Is.EqualTo(_trace.At(at + 5)));
        });
    }

    [Test]
    public void ToldAndCompleted_AreOnRecord()
    {
        _events.Started();
        _events.Read("""{"at_ns": 1, "kind": "told", "event": "Wake"}""");
        _events.Read("""{"at_ns": 1, "kind": "completed", "what": "start", "error": null}""");
        Assert.That(_trace.InOrder().OfType<EngineTold>().Single().Event, Is.EqualTo("Wake"));
        Assert.That(_trace.InOrder().OfType<EngineCompleted>().Single().Error, Is.Null);
    }

    [TestCase("not json")]
    [TestCase("[1, 2]")]
    [TestCase("{}")]
    [TestCase("""{"at_ns": "soon", "kind": "status"}""")]
    [TestCase("""{"at_ns": 1, "kind": "status", "status": "confused"}""")]
    public void OtherLines_ChangeNothing(string line)
    {
        _events.Read(line);
        Assert.That(_trace.InOrder().Where(record => record is not EngineLogged), Is.Empty);
    }
}
