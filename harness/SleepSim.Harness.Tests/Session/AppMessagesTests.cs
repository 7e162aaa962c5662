using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Session;

/// <summary>Messages of the containing app.</summary>
[Property("Fact", "L42")]
internal sealed class AppMessagesTests
{
    [Test]
    public void Messages_ReachTheProviderAndTheirAnswersAreOnRecord()
    {
        ScriptedEngine engine = new((happening, host) =>
        {
            if (happening is TunnelEvent.AppMessage message) host.CompleteAppMessage(message.Request, message.Message);
            return false;
        });
        Recording run = ByHand.Does("10s", new AppMessage(5)).Does("20s", new AppMessage(7)).Record(engine);
        Assert.That(
            engine.ToldOf<TunnelEvent.AppMessage>().Select(m => (m.Request.Number, m.Message.Length)),
            Is.EqualTo(new[] { (1, 5), (2, 7) }));
        Assert.That(
            run.TimesOf<EngineCompleted>(completed => completed.Kind == CompletionKind.AppMessage),
            Is.EqualTo(new[] { World.Ns("10s"), World.Ns("20s") }));
    }

    [Test]
    [Property("Fact", "L20")]
    public void MessageBeforeTheStartIsComplete_IsDelivered()
    {
        ScriptedEngine engine = new((happening, _) => happening is TunnelEvent.StartTunnel);
        ByHand.Does("10s", new AppMessage()).Calm("10s").Record(engine);
        Assert.That(engine.ToldOf<TunnelEvent.AppMessage>().Count(), Is.EqualTo(1));
    }

    [TestCase("15s", TestName = "MessageWhileDisconnecting_IsLost")]
    [TestCase("40s", TestName = "MessageToATunnelThatIsDown_IsLost")]
    public void MessageTooLate(string at)
    {
        ScriptedEngine engine = new((happening, _) => happening is TunnelEvent.StopTunnel);
        ByHand.UserStops("10s").Does(at, new AppMessage()).Record(engine);
        Assert.That(engine.ToldOf<TunnelEvent.AppMessage>(), Is.Empty);
    }

    private static World ByHand => new World().Vpn(v => v with { OnDemand = false });
}
