using System.Net;

namespace SleepSim.Contract.Tests.Examples;

/// <summary>The engine of the page works, and is the one that stands on the page.</summary>
internal sealed class PlainEngineTests
{
    private const string Fence = "```";

    private static readonly IPEndPoint Server = new(IPAddress.Parse("198.51.100.2"), 9000);

    [Test]
    public void PlainEngine_ThroughANight_AsksForWhatItNeeds()
    {
        TunnelSettings settings = new([IPAddress.Parse("10.0.0.1")], [IPNetwork.Parse("0.0.0.0/0")], [], 1400);
        var engine = new PlainEngine(Server, settings);
        var host = new NotingHost();
        ClockReading now = default;
        engine.Handle(new TunnelEvent.StartTunnel(OnDemand: false, NetworkPath.Unsatisfied), now, host);
        engine.Handle(new TunnelEvent.SettingsApplied(new RequestId(1), Error: null), now, host);
        engine.SendPacket([1], now, host);
        engine.ReceiveDatagram(new SocketId(1), [2], Server, now, host);
        engine.Handle(new TunnelEvent.Sleep(), now, host);
        engine.SendPacket([3], now, host);
        engine.Handle(new TunnelEvent.Wake(), now, host);
        engine.Handle(new TunnelEvent.AppMessage(new RequestId(1), []), now, host);
        engine.Handle(new TunnelEvent.StopTunnel(StopReason.UserInitiated), now, host);

        string[] expected =
        [
            "ApplySettings", "OpenSocket", "CompleteStart", "SendDatagram", "DeliverPacket", "CompleteSleep",
            "CloseSocket", "OpenSocket", "CompleteAppMessage", "CloseSocket", "CompleteStop",
        ];
        Assert.That(host.Calls, Is.EqualTo(expected));
        Assert.That(engine.NextDeadline, Is.Null);
    }

    [Test]
    public void PlainEngine_StandsOnThePageAsItIsCompiled()
    {
        string page = Repository.Read("engine", "README.md");
        int start = page.IndexOf(Fence + "csharp\n", StringComparison.Ordinal) + Fence.Length + 7;
        string shown = page[start..page.IndexOf(Fence, start, StringComparison.Ordinal)];
        string compiled = Repository.Read("engine", "SleepSim.Contract.Tests", "Examples", "PlainEngine.cs");
        Assert.That(compiled, Does.EndWith(shown));
    }
}
