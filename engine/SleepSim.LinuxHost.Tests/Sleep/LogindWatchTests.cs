using System.Net.Sockets;

namespace SleepSim.LinuxHost.Tests;

internal sealed class LogindWatchTests
{
    private readonly NotingInbox _inbox = new();
    private FakeBus _bus = null!;
    private LogindWatch _watch = null!;

    [SetUp]
    public void Begin()
    {
        if (!OperatingSystem.IsLinux()) Assert.Ignore("This test needs Linux.");
        _inbox.Take();
        _bus = new FakeBus();
        _watch = new LogindWatch(new SleepJudge(() => default), _bus.FilePath);
        _bus.Join();
    }

    [TearDown]
    public void Clean()
    {
        _watch?.Dispose();
        _bus?.Dispose();
    }

    [Test]
    public void Client_SaysWhoItIs_AndAsksForSleepAndALock()
    {
        string user = Convert.ToHexStringLower("0"u8);
        if (Environment.IsPrivilegedProcess)
            Assert.That(_bus.Greeting, Is.EqualTo($"\0AUTH EXTERNAL {user}\r\nNEGOTIATE_UNIX_FD\r\nBEGIN\r\n"));
        Assert.That(_bus.TakeCall().Call.Member, Is.EqualTo("Hello"));
        Assert.That(_bus.TakeCall().Arguments, Does.Contain("member='PrepareForSleep'"));
        (BusMessage call, _, string arguments) = _bus.TakeCall();
        Assert.That(call, Has.Property("Member").EqualTo("Inhibit").And.Property("Signature").EqualTo("ssss"));
        Assert.That(arguments, Does.Contain("sleep\0").And.Contain("delay\0"));
    }

    [Test]
    public void Machine_WaitsForTheEngine_AndSleepsThen()
    {
        using Socket other = GiveLock();
        Assert.That(_watch.HoldsLock, Is.True);

        _bus.PrepareForSleep(begins: true);
        _watch.Read(_inbox);
        Assert.That(_inbox.Take(), Is.EqualTo(new[] { "Sleep" }));
        Assert.That(_watch.HoldsLock, Is.True);

        _watch.ReadyToSleep();
        Assert.That(other.Receive(new byte[1]), Is.Zero);
    }

    [Test]
    public void Wake_IsTold_AndTheNextSleepWaitsAgain()
    {
        using Socket first = GiveLock();
        _bus.PrepareForSleep(begins: true);
        _watch.Read(_inbox);
        _watch.ReadyToSleep();

        _bus.PrepareForSleep(begins: false);
        _watch.Read(_inbox);

        Assert.That(_inbox.Take(), Is.EqualTo(new[] { "Sleep", "Wake" }));
        (BusMessage call, uint serial, _) = _bus.TakeCall();
        Assert.That(call.Member, Is.EqualTo("Inhibit"));
        using Socket second = _bus.GiveLock(serial);
        _watch.Read(_inbox);
        Assert.That(_watch.HoldsLock, Is.True);
    }

    [Test]
    public void WordForUsAlone_IsNotLogindsWord()
    {
        _bus.PrepareForSleep(begins: true, destination: ":1.7");
        _watch.Read(_inbox);

        Assert.That(_inbox.Take(), Is.Empty);
    }

    [Test]
    public void DescriptorNobodyAskedFor_IsClosed()
    {
        using Socket other = _bus.GiveLock(call: 4711);
        _watch.Read(_inbox);

        Assert.That(_watch.HoldsLock, Is.False);
        Assert.That(other.Receive(new byte[1]), Is.Zero);
    }

    [Test]
    public void BusThatGoesAway_IsNotWaitedForAnyMore()
    {
        using Socket other = GiveLock();
        _bus.HangUp();
        _watch.Read(_inbox);
        _watch.Read(_inbox);

        Assert.That(_inbox.Take(), Is.Empty);
        Assert.That(other.Receive(new byte[1]), Is.Zero);
    }

    [Test]
    public void BusThatTalksNonsense_IsLeft()
    {
        _bus.Say(new byte[64]);

        Assert.That(() => _watch.Read(_inbox), Throws.Nothing);
        Assert.That(_inbox.Take(), Is.Empty);
    }

    [Test]
    public void BusThatRefusesUs_IsSaid()
    {
        using FakeBus strict = new("REJECTED EXTERNAL\r\n");

        Assert.That(
            () => new LogindWatch(new SleepJudge(() => default), strict.FilePath),
            Throws.TypeOf<FormatException>().With.Message.Contains("found 'REJECTED EXTERNAL'"));
    }

    private Socket GiveLock()
    {
        _bus.TakeCall();
        _bus.TakeCall();
        Socket other = _bus.GiveLock(_bus.TakeCall().Serial);
        _watch.Read(_inbox);
        return other;
    }
}
