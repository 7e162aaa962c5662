using SleepSim.Harness.Mac;
using SleepSim.Harness.Session;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Session;

/// <summary>NEVPNStatus by itself.</summary>
internal sealed class ConnectionStatusTests
{
    private MachineParts _parts = null!;
    private ConnectionStatus _status = null!;

    [SetUp]
    public void PutTogether()
    {
        _parts = new MachineParts();
        _status = new ConnectionStatus(_parts.Trace, _parts.Clocks);
    }

    [Test]
    [Property("Fact", "T2")]
    public void EdgeThatDoesNotExist_IsRefused() =>
        Assert.That(
            () => _status.Become(VpnStatus.Connected, "test"),
            Throws.InvalidOperationException.With.Message.Contains("Disconnected to Connected"));

    [Test]
    [Property("Fact", "T1")]
    [Property("Fact", "T2")]
    public void RemovedConfiguration_IsInvalidAndOnlySavedBecomesDisconnected()
    {
        _status.Become(VpnStatus.Invalid, "removed");
        Assert.That(() => _status.Become(VpnStatus.Connecting, "test"), Throws.InvalidOperationException);
        _status.Become(VpnStatus.Disconnected, "saved");
        Assert.That(_status.Now, Is.EqualTo(VpnStatus.Disconnected));
    }

    [Test]
    [Property("Fact", "T5")]
    public void ConnectedDate_IsThatOfTheConnectionAndGoneWithIt()
    {
        _parts.At("1s", () => Become(VpnStatus.Connecting));
        _parts.At("2s", () => Become(VpnStatus.Connected));
        _parts.At("3s", () => Become(VpnStatus.Reasserting));
        _parts.At("4s", () => Become(VpnStatus.Connected));
        _parts.At("5s", () => Become(VpnStatus.Disconnecting));
        _parts.RunTo("1.5s");
        Assert.That(_status.ConnectedDate, Is.Null);
        _parts.RunTo("4.5s");
        Assert.That(
            _status.ConnectedDate, Is.EqualTo(SystemClocks.WallAtStart + World.Span("2s")));
        _parts.RunTo("5.5s");
        Assert.That(_status.ConnectedDate, Is.Null);
    }

    private void Become(VpnStatus status) => _status.Become(status, "test");
}
