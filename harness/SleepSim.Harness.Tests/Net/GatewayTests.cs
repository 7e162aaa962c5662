using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Net;

/// <summary>The far end, as the wire shows it.</summary>
internal sealed class GatewayTests
{
    [Test]
    public void EchoRequest_IsAnsweredAtOnce()
    {
        Recording run = new World().Record(World.Resilient);
        long[] asked = [.. Between(run, "10s", "20s", fromEngine: true)];
        long[] answered = [.. Between(run, "10s", "20.1s", fromEngine: false)];
        Assert.That(asked, Is.Not.Empty);
        Assert.That(answered, Is.EqualTo(asked.Select(at => at + World.Ns("20ms"))));
    }

    [Test]
    public void Initiation_IsAnsweredByItsReceiverIndex()
    {
        Recording run = new World().Record(World.Resilient);
        uint initiator = run.Of<DatagramReceived>()
            .First(d => d is { ByEngine: false, Kind: WireKind.Initiation }).Sender;
        DatagramReceived response = run.Of<DatagramReceived>()
            .First(d => d is { ByEngine: true, Kind: WireKind.Response });
        Assert.That(response.Receiver, Is.EqualTo(initiator));
    }

    [Test]
    [Property("Fact", "W6")]
    public void Restart_ForgetsSessions_SoThatOldDataIsNotAnswered()
    {
        // Naive keeps its session through this, and notices by WireGuard's own 15 s without an answer only (W5).
        Recording run = new World().GatewayRestarts("30.5s", "100ms").Record(World.Naive);
        uint old = run.Between<DatagramSent>("20s", "30s")
            .Last(d => d is { FromEngine: true, Kind: WireKind.Data }).Receiver;
        IEnumerable<DatagramReceived> data = run.Between<DatagramReceived>("31s", "40s")
            .Where(d => d is { ByEngine: false, Kind: WireKind.Data });
        Assert.That(data.Select(d => d.Receiver), Is.Not.Empty.And.All.EqualTo(old));
        Assert.That(Between(run, "30.6s", "40s", fromEngine: false), Is.Empty);
        Assert.That(run.Between<EchoAnswered>("30.6s", "40s"), Is.Empty);
    }

    [Test]
    public void Restart_NewHandshake_IsAnsweredAgain()
    {
        Recording run = new World().GatewayRestarts("30.5s", "100ms").Record(World.Resilient);
        long shaken = run.TimesOf<DatagramReceived>(d => d is { ByEngine: true, Kind: WireKind.Response })
            .First(at => at > World.Ns("30.5s"));
        Assert.That(run.TimesOf<EchoAnswered>().Count(at => at > shaken), Is.GreaterThan(20));
    }

    [Test]
    [Property("Fact", "N13")]
    public void Down_LosesWhatArrivesAndSaysNothing()
    {
        Recording run = new World().GatewayRestarts("30s", "10s").Record(World.Resilient);
        Assert.That(run.Between<DatagramReceived>("30.001s", "39.999s").Where(d => !d.ByEngine), Is.Empty);
        Assert.That(run.Between<DatagramSent>("30.001s", "39.999s").Where(d => !d.FromEngine), Is.Empty);
        Assert.That(
            run.Between<DatagramLost>("30.001s", "39.999s").Select(l => l.Cause),
            Is.Not.Empty.And.All.EqualTo(LossCause.GatewayDown));
        Assert.That(run.Of<SocketErred>(), Is.Empty);
    }

    [Test]
    [Property("Fact", "W9")]
    public void MachineRoams_GatewayFollowsItsFirstAuthenticDatagram()
    {
        // Another port at the NAT each time; without roaming no echo would come back.
        World world = new();
        for (int i = 1; i <= 5; i++) world.Does($"{i * 20}s", new Scenarios.NatExpiry());
        Recording run = world.Record(World.Naive);
        for (int i = 1; i <= 5; i++)
            Assert.That(run.Between<EchoAnswered>($"{(i * 20) + 2}s", $"{(i * 20) + 18}s").Count(), Is.GreaterThan(14));
    }

    private static IEnumerable<long> Between(Recording run, string from, string to, bool fromEngine) =>
        run.Between<DatagramSent>(from, to)
            .Where(d => d.FromEngine == fromEngine && d.Kind == WireKind.Data).Select(d => d.At);
}
