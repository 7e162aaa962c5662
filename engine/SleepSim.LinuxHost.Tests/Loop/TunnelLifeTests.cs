using System.Net;
using SleepSim.Contract;

namespace SleepSim.LinuxHost.Tests;

[Platform("Linux")]
internal sealed class TunnelLifeTests
{
    private static readonly TunnelSettings Settings = new([IPAddress.Parse("10.0.0.1")], [], [], 1420);

    [Test]
    public void Start_TellsTheEngineFirstAndShowsConnectedWhenItIsComplete()
    {
        using Bench bench = new();
        bench.Engine.OnEvent = (happening, host) =>
        {
            if (happening is TunnelEvent.StartTunnel) host.ApplySettings(new RequestId(1), Settings);
            if (happening is not TunnelEvent.SettingsApplied) return;
            host.CompleteStart(null);
            bench.Loop.Stop(StopReason.UserInitiated);
        };

        Assert.That(bench.Run(), Is.Null);
        Assert.That(bench.Engine.Told.Select(static told => told.GetType().Name), Is.EqualTo(
            new[] { "StartTunnel", "SettingsApplied", "StopTunnel" }));
        Assert.That(bench.Listener.Statuses, Is.EqualTo(new[]
        {
            TunnelStatus.Connecting, TunnelStatus.Connected, TunnelStatus.Disconnecting, TunnelStatus.Disconnected,
        }));
        Assert.That(bench.Listener.Completions, Is.EqualTo(new[] { "start", "stop" }));
        Assert.That(bench.Applier.Applied, Is.EqualTo(new[] { Settings, null }));
        Assert.That(bench.Engine.Disposed);
    }

    [Test]
    public void SettingsThatAreRefused_AreToldWithTheReason()
    {
        using Bench bench = new("no such route");
        bench.Engine.OnEvent = (happening, host) =>
        {
            if (happening is TunnelEvent.StartTunnel) host.ApplySettings(new RequestId(7), Settings);
            if (happening is TunnelEvent.SettingsApplied applied) host.CompleteStart($"refused: {applied.Error}");
        };

        Assert.That(bench.Run(), Is.EqualTo("refused: no such route"));
        Assert.That(bench.Listener.Statuses, Has.No.Member(TunnelStatus.Connected));
        Assert.That(bench.Engine.Told[^1], Is.EqualTo(
            new TunnelEvent.SettingsApplied(new RequestId(7), "no such route")));
    }

    [Test]
    public void Cancel_EndsTheTunnelWithTheEnginesWords()
    {
        using Bench bench = new();
        bench.Engine.OnEvent = static (_, host) =>
        {
            host.CompleteStart(null);
            host.CancelTunnel("the key was revoked");
        };

        Assert.That(bench.Run(), Is.EqualTo("the key was revoked"));
        Assert.That(bench.Engine.Told, Has.Count.EqualTo(1), "an engine that gave up is not told that it is stopped");
        Assert.That(bench.Listener.Statuses[^1], Is.EqualTo(TunnelStatus.Disconnected));
    }

    [Test]
    public void StopFromAnotherThread_IsToldOnceWithItsReason()
    {
        using Bench bench = new();
        using ManualResetEventSlim started = new();
        bench.Engine.OnEvent = (_, host) =>
        {
            host.CompleteStart(null);
            started.Set();
        };
        Thread stopper = new(() =>
        {
            started.Wait();
            bench.Loop.Stop(StopReason.Superseded);
            bench.Loop.Stop(StopReason.UserInitiated);
        });
        stopper.Start();

        Assert.That(bench.Run(), Is.Null);
        stopper.Join();
        Assert.That(bench.Engine.Told[1..], Is.EqualTo(new[] { new TunnelEvent.StopTunnel(StopReason.Superseded) }));
    }

    [Test]
    public void AQuestion_IsAnsweredOnceByTheEngine()
    {
        using Bench bench = new();
        List<byte[]> answers = [];
        bench.Engine.OnEvent = (happening, host) =>
        {
            if (happening is TunnelEvent.StartTunnel) bench.Loop.Ask("status"u8.ToArray(), answers.Add);
            if (happening is not TunnelEvent.AppMessage message) return;
            host.CompleteAppMessage(message.Request, message.Message.AsSpan(0, 4));
            host.CompleteAppMessage(message.Request, "twice"u8);
            bench.Loop.Stop(StopReason.None);
        };

        bench.Run();
        Assert.That(answers, Is.EqualTo(new[] { "stat"u8.ToArray() }));
    }

    [Test]
    public void AQuestionThatTheEngineNeverAnswers_IsAnsweredByNothingAtTheEnd()
    {
        using Bench bench = new();
        List<byte[]> answers = [];
        bench.Engine.OnEvent = (happening, _) =>
        {
            if (happening is TunnelEvent.StartTunnel) bench.Loop.Ask([], answers.Add);
            if (happening is TunnelEvent.AppMessage) bench.Loop.Stop(StopReason.None);
        };

        bench.Run();
        Assert.That(answers, Is.EqualTo(new[] { Array.Empty<byte>() }));
    }

    [Test]
    public void Reasserting_ShowsOnlyWhileConnected()
    {
        using Bench bench = new();
        bench.Engine.OnEvent = (happening, host) =>
        {
            host.SetReasserting(true);
            if (happening is not TunnelEvent.StartTunnel) return;
            host.CompleteStart(null);
            host.SetReasserting(true);
            host.SetReasserting(false);
            bench.Loop.Stop(StopReason.None);
        };

        bench.Run();
        Assert.That(bench.Listener.Statuses, Is.EqualTo(new[]
        {
            TunnelStatus.Connecting, TunnelStatus.Connected, TunnelStatus.Reasserting, TunnelStatus.Connected,
            TunnelStatus.Disconnecting, TunnelStatus.Disconnected,
        }));
    }

    [Test]
    public void AnEngineThatThrows_TakesItsSettingsAlongAsItGoes()
    {
        using Bench bench = new();
        bench.Engine.OnEvent = static (_, _) => throw new InvalidOperationException("a bug");

        Assert.That(bench.Run, Throws.InvalidOperationException);
        Assert.That(bench.Applier.Applied, Is.EqualTo(new TunnelSettings?[] { null }));
        Assert.That(bench.Engine.Disposed);
        Assert.That(bench.Listener.Statuses[^1], Is.EqualTo(TunnelStatus.Disconnected));
    }
}
