using System.Net;
using System.Net.Sockets;
using SleepSim.Contract;

namespace SleepSim.LinuxHost.Tests;

[Platform("Linux")]
internal sealed class TunnelLoopTests
{
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
        bench.Engine.NextDeadline = new Deadline(ClockKind.Uptime, start + Duration.FromSeconds(3), "far");
        bench.Engine.OnPacket = (_, _) => bench.Engine.NextDeadline =
            new Deadline(ClockKind.Uptime, start + Duration.FromMilliseconds(10), "near");
        bench.Engine.OnEvent = (happening, _) =>
        {
            if (happening is TunnelEvent.StartTunnel) bench.Pair.Machine.Write([1]);
            else bench.Loop.Stop(StopReason.None);
        };

        bench.Run();
        Assert.That(((TunnelEvent.DeadlineReached)bench.Engine.Told[1]).Deadline.Reason, Is.EqualTo("near"));
        Assert.That(bench.Engine.Readings[^2].Uptime, Is.LessThan(start + Duration.FromSeconds(3)));
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
            EndPoint from = far.LocalEndPoint!;
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
