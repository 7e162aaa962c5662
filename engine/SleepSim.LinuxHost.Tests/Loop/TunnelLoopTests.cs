using System.Net;
using System.Net.Sockets;
using SleepSim.Contract;

namespace SleepSim.LinuxHost.Tests;

[Platform("Linux")]
internal sealed class TunnelLoopTests
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
        Assert.That(bench.Engine.Told[^1], Is.EqualTo(new TunnelEvent.SettingsApplied(new RequestId(7), "no such route")));
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

    [TestCase(ClockKind.Uptime)]
    [TestCase(ClockKind.Continuous)]
    [TestCase(ClockKind.Wall)]
    public void Deadline_IsToldWhenItsClockShowsItAndNotBefore(ClockKind clock)
    {
        using Bench bench = new();
        Deadline deadline = new(clock, SystemClocks.Read()[clock] + Duration.FromMilliseconds(30), "a test");
        bench.Engine.NextDeadline = deadline;
        bench.Engine.OnEvent = (happening, _) =>
        {
            if (happening is TunnelEvent.DeadlineReached) bench.Loop.Stop(StopReason.None);
        };

        bench.Run();
        Assert.That(bench.Engine.Told[1], Is.EqualTo(new TunnelEvent.DeadlineReached(deadline)));
        Assert.That(bench.Engine.Readings[1][clock], Is.GreaterThanOrEqualTo(deadline.At));
    }

    [Test]
    public void ADeadlineThatMovesToAnEarlierTime_IsKept()
    {
        using Bench bench = new();
        Duration start = SystemClocks.Read().Uptime;
        bench.Engine.NextDeadline = new Deadline(ClockKind.Uptime, start + Duration.FromMinutes(10), "far");
        bench.Engine.OnPacket = (_, _) => bench.Engine.NextDeadline =
            new Deadline(ClockKind.Uptime, start + Duration.FromMilliseconds(10), "near");
        bench.Engine.OnEvent = (happening, _) =>
        {
            if (happening is TunnelEvent.StartTunnel) bench.Pair.Machine.Write([1]);
            else bench.Loop.Stop(StopReason.None);
        };

        bench.Run();
        Assert.That(bench.Engine.Told[1], Is.InstanceOf<TunnelEvent.DeadlineReached>());
    }

    [Test]
    public void AnEngineThatIsAlwaysDue_DoesNotKeepPacketsWaiting()
    {
        using Bench bench = new();
        bench.Engine.OnEvent = (happening, _) =>
        {
            if (happening is TunnelEvent.StartTunnel) bench.Pair.Machine.Write([1]);
            if (happening is not TunnelEvent.StopTunnel)
                bench.Engine.NextDeadline = new Deadline(ClockKind.Uptime, Duration.Zero, "always");
        };
        bench.Engine.OnPacket = (_, _) => bench.Loop.Stop(StopReason.None);

        Assert.That(bench.Run(), Is.Null);
    }

    [Test]
    public void PacketsOfTheMachine_LeaveAsDatagramsInTheirOrder()
    {
        using Bench bench = new();
        using Socket far = Receiver();
        bench.Engine.OnEvent = (happening, host) =>
        {
            if (happening is not TunnelEvent.StartTunnel) return;
            host.OpenSocket(Bench.Socket, SocketOptions.Unconnected);
            for (byte i = 0; i < 100; i++) bench.Pair.Machine.Write([i, 1, 2]);
        };
        bench.Engine.OnPacket = (packet, host) =>
        {
            host.SendDatagram(Bench.Socket, packet, (IPEndPoint)far.LocalEndPoint!);
            if (packet[0] == 99) bench.Loop.Stop(StopReason.None);
        };

        bench.Run();
        byte[] buffer = new byte[2000];
        for (byte i = 0; i < 100; i++)
        {
            Assert.That(far.Receive(buffer), Is.EqualTo(3));
            Assert.That(buffer[0], Is.EqualTo(i));
        }
    }

    [TestCase("127.0.0.1")]
    [TestCase("::1")]
    public void DatagramsThatArrive_AreReceivedAndDelivered(string address)
    {
        using Bench bench = new();
        using Socket far = Receiver(address);
        bench.Engine.OnEvent = (happening, host) =>
        {
            if (happening is not TunnelEvent.StartTunnel) return;
            host.OpenSocket(Bench.Socket, SocketOptions.Unconnected);
            host.SendDatagram(Bench.Socket, "who?"u8, (IPEndPoint)far.LocalEndPoint!);
        };
        Thread answerer = new(() =>
        {
            byte[] buffer = new byte[100];
            EndPoint from = new IPEndPoint(far.AddressFamily == AddressFamily.InterNetwork ? IPAddress.Any : IPAddress.IPv6Any, 0);
            far.ReceiveFrom(buffer, ref from);
            far.SendTo("me"u8, from);
        });
        answerer.Start();
        IPEndPoint? sender = null;
        bench.Engine.OnDatagram = (datagram, from, host) =>
        {
            sender = from;
            host.DeliverPacket(datagram);
            bench.Loop.Stop(StopReason.None);
        };

        bench.Run();
        answerer.Join();
        Assert.That(sender, Is.EqualTo(far.LocalEndPoint));
        Assert.That(bench.Pair.TryRead(), Is.EqualTo("me"u8.ToArray()));
    }

    [Test]
    public void ASocketThatListens_HasThePortThatWasAskedFor_AndItsNextOneToo()
    {
        using Bench bench = new();
        int port = FreePort();
        using Socket far = Receiver();
        far.Connect(Bench.Local(port));
        bench.Engine.OnEvent = (happening, host) =>
        {
            if (happening is not TunnelEvent.StartTunnel) return;
            host.OpenSocket(Bench.Socket, new SocketOptions(ConnectTo: null, LocalPort: port));
            host.CloseSocket(Bench.Socket);
            host.OpenSocket(new SocketId(2), new SocketOptions(ConnectTo: null, LocalPort: port));
            far.Send([42]);
        };
        bench.Engine.OnDatagram = (_, _, _) => bench.Loop.Stop(StopReason.None);

        bench.Run();
        Assert.That(bench.Listener.Lines, Is.Empty);
    }

    [Test]
    public void WhatTheKernelRefuses_IsToldInDarwinsNumbers()
    {
        using Bench bench = new();
        bench.Engine.OnEvent = (happening, host) =>
        {
            if (happening is TunnelEvent.StartTunnel)
            {
                host.OpenSocket(Bench.Socket, new SocketOptions(ConnectTo: null, BindTo: "sst-none"));
                host.SendDatagram(new SocketId(9), [1], Bench.Local(9));
            }
            else if (bench.Engine.Told.Count == 3)
            {
                bench.Loop.Stop(StopReason.None);
            }
        };

        bench.Run();
        Assert.That(bench.Engine.Told[1..3], Is.EqualTo(new[]
        {
            new TunnelEvent.SocketFailed(Bench.Socket, SocketOperation.Open, SocketErrno.ENXIO),
            new TunnelEvent.SocketFailed(new SocketId(9), SocketOperation.Send, SocketErrno.EBADF),
        }));
    }

    [Test]
    public void AClosedPortAtTheFarEnd_IsNoFailure()
    {
        using Bench bench = new();
        IPEndPoint nobody = Bench.Local(FreePort());
        bench.Engine.OnEvent = (happening, host) =>
        {
            if (happening is TunnelEvent.StartTunnel)
            {
                host.OpenSocket(Bench.Socket, new SocketOptions(nobody));
                host.SendDatagram(Bench.Socket, [1], nobody);
                bench.Engine.NextDeadline = InFuture(20);
            }
            else if (happening is TunnelEvent.DeadlineReached)
            {
                host.SendDatagram(Bench.Socket, [2], nobody);
                bench.Loop.Stop(StopReason.None);
            }
        };

        bench.Run();
        Assert.That(bench.Engine.Told.OfType<TunnelEvent.SocketFailed>(), Is.Empty);
    }

    [Test]
    public void AnEngineThatSendsAgainAtEachRefusal_CanStillBeStopped()
    {
        using Bench bench = new();
        bench.Engine.OnEvent = (happening, host) =>
        {
            if (bench.Engine.Told.Count == 1000) bench.Loop.Stop(StopReason.None);
            if (happening is not TunnelEvent.StopTunnel) host.SendDatagram(Bench.Socket, [1], Bench.Local(9));
        };

        Assert.That(bench.Run(), Is.Null);
    }

    [Test]
    public void AFloodOfDatagrams_KeepsNeitherDeadlinesNorPacketsWaiting()
    {
        using Bench bench = new();
        int port = FreePort();
        using Socket far = Receiver();
        int datagrams = 0;
        bench.Engine.OnEvent = (happening, host) =>
        {
            if (happening is TunnelEvent.StartTunnel)
            {
                host.OpenSocket(Bench.Socket, new SocketOptions(ConnectTo: null, LocalPort: port));
                Flood(far, port, 100);
                bench.Pair.Machine.Write([1]);
            }
        };

        // The flood never ends: each datagram that is taken is followed by another one.
        bench.Engine.OnDatagram = (_, _, _) =>
        {
            datagrams++;
            Flood(far, port, 1);
        };
        bench.Engine.OnPacket = (_, _) => bench.Engine.NextDeadline = InFuture(1);
        bench.Engine.OnEvent += (happening, _) =>
        {
            if (happening is TunnelEvent.DeadlineReached) bench.Loop.Stop(StopReason.None);
        };

        Assert.That(bench.Run(), Is.Null);
        Assert.That(datagrams, Is.GreaterThan(100));
    }

    [Test]
    public void AName_IsLookedUpWithoutHoldingUpTheLoop()
    {
        using Bench bench = new();
        bench.Engine.OnEvent = (happening, host) =>
        {
            if (happening is TunnelEvent.StartTunnel) host.Resolve(new RequestId(3), "localhost");
            if (happening is TunnelEvent.NameResolved) bench.Loop.Stop(StopReason.None);
        };

        bench.Run();
        var answer = (TunnelEvent.NameResolved)bench.Engine.Told[1];
        Assert.That(answer.Request, Is.EqualTo(new RequestId(3)));
        Assert.That(answer.Addresses.All(IPAddress.IsLoopback));
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

    [Test]
    public void ASource_IsReadWhenItIsReady()
    {
        using Bench bench = new();
        using TellingSource source = new(new TunnelEvent.Wake());
        bench.Loop.Add(source);
        bench.Engine.OnEvent = (happening, _) =>
        {
            if (happening is TunnelEvent.StartTunnel) source.Raise();
            if (happening is TunnelEvent.Wake) bench.Loop.Stop(StopReason.None);
        };

        Assert.That(bench.Run(), Is.Null);
    }

    private static Deadline InFuture(long milliseconds) => new(
        ClockKind.Uptime, SystemClocks.Read().Uptime + Duration.FromMilliseconds(milliseconds), "a test");

    private static Socket Receiver(string address = "127.0.0.1")
    {
        IPAddress parsed = IPAddress.Parse(address);
        Socket socket = new(parsed.AddressFamily, SocketType.Dgram, ProtocolType.Udp) { ReceiveTimeout = 10_000 };
        socket.Bind(new IPEndPoint(parsed, 0));
        return socket;
    }

    private static int FreePort()
    {
        using Socket socket = Receiver();
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    private static void Flood(Socket from, int port, int count)
    {
        for (int i = 0; i < count; i++) from.SendTo(new byte[1000], Bench.Local(port));
    }
}
