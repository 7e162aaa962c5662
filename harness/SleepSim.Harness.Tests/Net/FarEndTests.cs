using System.Net;
using SleepSim.Contract;
using SleepSim.Harness.Kernel;
using SleepSim.Harness.Net;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Net;

/// <summary>The gateway's side of a protocol that is not WireGuard.</summary>
internal sealed class FarEndTests
{
    private static readonly IPEndPoint _machine = new(Nat.HomeAddress, 1_000);

    private MachineParts _parts = null!;
    private SpokenFarEnd _farEnd = null!;
    private Internet _internet = null!;
    private Gateway _gateway = null!;

    [SetUp]
    public void SetUp()
    {
        _parts = new MachineParts();
        _farEnd = new SpokenFarEnd();
        _internet = new Internet(_parts.Scheduler, _parts.Trace, new NetworkProfile(), new RandomStream(1, "loss"));
        _parts.Trace.SpeakAs(_farEnd);
        _gateway = new Gateway(_parts.Scheduler, _parts.Trace, _internet, _farEnd);
    }

    [TearDown]
    public void TearDown() => _gateway.Dispose();

    [Test]
    public void DatagramsOfItsProtocol_AreOnRecordAsItLabelsThem()
    {
        Send([1, 9]);
        Assert.That(
            _parts.Record.Of<DatagramReceived>().Single(),
            Is.EqualTo(new DatagramReceived(World.Ns("20ms"), ByEngine: false, WireKind.Initiation, 9, 0, 2)));
    }

    [Test]
    public void PacketsOfOneCall_AreEachAnswered_UpToTheBound()
    {
        Send([0, FarEndSetup.PacketsMax + 3]);
        Assert.That(_farEnd.Answered, Is.EqualTo(FarEndSetup.PacketsMax));
        Send([0, 2]);
        Assert.That(_farEnd.Answered, Is.EqualTo(FarEndSetup.PacketsMax + 2));
    }

    [Test]
    public void Troubles_AreToldToIt()
    {
        _gateway.Begin(GatewayTrouble.KeyChange);
        _gateway.Begin(GatewayTrouble.Overload);
        _gateway.End(GatewayTrouble.KeyChange);
        _gateway.End(GatewayTrouble.Overload);
        _gateway.GoDown();
        Send([1, 9]);
        _gateway.ComeUp();
        Assert.That(
            _farEnd.Told,
            Is.EqualTo(new[] { "wrong key", "overloaded", "right key", "not overloaded", "sessions forgotten" }));
    }

    [Test]
    public void DeadlineThatIsAlwaysDue_EndsTheRun_AndSaysSo()
    {
        _farEnd.NextDeadline = Duration.Zero;
        Assert.That(
            () => Send([1, 9]),
            Throws.InvalidOperationException.With.Message.Contains("never comes to rest"));
    }

    private void Send(byte[] datagram)
    {
        _internet.Send(outbound: true, _machine, datagram);
        _parts.RunTo(FormattableString.Invariant($"{_parts.Now / 1_000_000 + 100}ms"));
    }
}
