using System.Net;
using SleepSim.Contract;
using SleepSim.Harness.Mac;
using SleepSim.Harness.Net;
using SleepSim.Scenarios;
using SleepSim.Traces;
using SleepSim.WireGuard;

namespace SleepSim.Harness.Tests.Facts;

/// <summary>Sockets and their errors. In an outage from 10 s to 20 s the address goes at 10.1 s; link, address and
/// route come back at 21, 22 and 23 s.</summary>
internal sealed class SocketFactsTests
{
    private const int Connected = 1;
    private const int Free = 2;

    private static readonly IPEndPoint Far = new(Gateway.Address, Gateway.Port);

    private static World Outage => new World().Host(h => h with
    {
        WakeToLink = World.Of("1s"),
        LinkToAddress = World.Of("1s"),
        AddressToRoute = World.Of("1s"),
    }).LosesWiFi("10s", "10s").Calm("20s");

    [Test]
    [Property("Fact", "N1")]
    public void AddressGone_ConnectedSocketFailsAndTheFreeOneHeals()
    {
        Recording same = Outage.Record(SendsOnBoth());
        Assert.That(Errors(same, Connected, "10.15s", "21.9s"), Is.All.EqualTo(SocketErrno.EADDRNOTAVAIL));
        Assert.That(Errors(same, Connected, "23.1s", "40s"), Is.Empty);

        Recording other = Outage.Host(h => h with { NewAddressAfterWake = true }).Record(SendsOnBoth());
        Assert.That(
            Errors(other, Connected, "23.1s", "40s"), Is.Not.Empty.And.All.EqualTo(SocketErrno.EADDRNOTAVAIL));
        Assert.That(Errors(other, Free, "23.1s", "40s"), Is.Empty);
    }

    [Test]
    [Property("Fact", "N2")]
    public void NoRouteOrNoAddress_HaveErrorsOfTheirOwn()
    {
        Recording run = Outage.Record(SendsOnBoth());
        Assert.That(Errors(run, Free, "10.15s", "21.9s"), Is.Not.Empty.And.All.EqualTo(SocketErrno.ENETUNREACH));
        Assert.That(Errors(run, Free, "22.1s", "22.9s"), Is.Not.Empty.And.All.EqualTo(SocketErrno.EHOSTUNREACH));
    }

    [Test]
    [Property("Fact", "N3")]
    public void LinkDown_ENETDOWN()
    {
        Recording run = Outage.Record(SendsOnBoth());
        Assert.That(Errors(run, Free, "10.01s", "10.09s"), Is.Not.Empty.And.All.EqualTo(SocketErrno.ENETDOWN));
        Assert.That(Errors(run, Connected, "10.01s", "10.09s"), Is.Not.Empty.And.All.EqualTo(SocketErrno.ENETDOWN));
    }

    [Test]
    [Property("Fact", "N5")]
    public void Errors_HaveDarwinsNumbers()
    {
        (SocketErrno Error, int Number)[] darwin =
        [
            (SocketErrno.ENXIO, 6), (SocketErrno.EBADF, 9), (SocketErrno.ENOSPC, 28), (SocketErrno.EMSGSIZE, 40),
            (SocketErrno.EADDRNOTAVAIL, 49), (SocketErrno.ENETDOWN, 50), (SocketErrno.ENETUNREACH, 51),
            (SocketErrno.ENOBUFS, 55), (SocketErrno.EHOSTUNREACH, 65),
        ];
        Assert.That(darwin.Select(pair => (int)pair.Error), Is.EqualTo(darwin.Select(pair => pair.Number)));
        ScriptedEngine greedy = new((happening, host) =>
        {
            if (happening is TunnelEvent.StartTunnel)
            {
                for (int i = 1; i <= SocketTable.MaxOpen + 1; i++)
                    host.OpenSocket(new SocketId(i), SocketOptions.Unconnected);
            }

            return false;
        });
        Recording run = new World().Calm("5s").Record(greedy);
        Assert.That(run.Of<SocketErred>().Single().Error, Is.EqualTo(nameof(SocketErrno.ENOBUFS)));
    }

    [Test]
    [Property("Fact", "N9")]
    public void SocketThatGoesOnFailing_IsGivenUp()
    {
        Recording run = new World().Calm("1m")
            .Record(new SendsFail(World.Resilient, SocketErrno.ENETDOWN, "10s", "40s"));
        Assert.That(run.Between<SocketOpened>("10s", "40s").Count(), Is.GreaterThan(1));
        Assert.That(run.Between<EchoAnswered>("56s", "60s"), Is.Not.Empty);
    }

    [Test]
    [Property("Fact", "N10")]
    public void NaiveAfterAWake_ConnectedAndDead()
    {
        Recording run = new World().Sleeps("30s", "5m").Calm("10m").Record(World.Naive);
        Assert.That(run.StatusAt("15m"), Is.EqualTo(VpnStatus.Connected));
        Assert.That(run.Between<EchoAnswered>("5m30s", "15m"), Is.Empty);
        Assert.That(run.Result.OutcomeOf("L3"), Is.EqualTo(Outcome.Violated));
        Assert.That(
            run.Result.Symptoms.Select(symptom => symptom.Name), Does.Contain(SymptomNames.DeadAlthoughConnected));
    }

    [Test]
    [Property("Fact", "N11")]
    public void SleptWhileOffline_NaiveStaysDead()
    {
        Recording run = new World().LosesWiFi("20s", "10m").Sleeps("30s", "5m").Calm("10m").Record(World.Naive);
        Assert.That(run.Of<NetworkUsable>().Last().Usable, Is.True);
        Assert.That(run.StatusAt("20m"), Is.EqualTo(VpnStatus.Connected));
        Assert.That(run.Between<EchoAnswered>("11m", "20m"), Is.Empty);
    }

    [TestCase(SocketErrno.EADDRNOTAVAIL)]
    [TestCase(SocketErrno.ENETUNREACH)]
    [TestCase(SocketErrno.EHOSTUNREACH)]
    [TestCase(SocketErrno.ENXIO)]
    [Property("Fact", "N12")]
    public void SocketErrors_ResilientOpensAnother(SocketErrno error)
    {
        Recording run = new World().Calm("1m").Record(new SendsFail(World.Resilient, error, "10s", "20s"));
        Assert.That(run.Between<SocketOpened>("10s", "30s"), Is.Not.Empty);
        Assert.That(run.Between<EchoAnswered>("40s", "60s"), Is.Not.Empty);
    }

    [Test]
    [Property("Fact", "N13")]
    public void GatewayForgotTheSession_NoErrorOnlySilence()
    {
        RecoveryPolicy protocolOnly = RecoveryPolicy.DisconnectOnSleep with { Clock = ClockKind.Continuous };
        Recording run = new World().Vpn(v => v with { DisconnectOnSleep = false })
            .Host(h => h with { NetworkKeptInSleep = true })
            .Sleeps("30.1s", "1m").GatewayRestarts("45s", "5s").Record(new WireGuardEngineFactory(protocolOnly));
        Assert.That(run.Of<SocketErred>(), Is.Empty);
        Assert.That(run.Between<EchoSent>("1m31s", "1m40s"), Is.Not.Empty);
        Assert.That(run.Between<EchoAnswered>("1m31s", "1m40s"), Is.Empty);
    }

    // Sends on both sockets every 20 ms.
    private static ScriptedEngine SendsOnBoth()
    {
        ScriptedEngine engine = null!;
        engine = new ScriptedEngine((happening, host) =>
        {
            if (happening is TunnelEvent.StartTunnel)
            {
                host.OpenSocket(new SocketId(Connected), new SocketOptions(Far));
                host.OpenSocket(new SocketId(Free), SocketOptions.Unconnected);
            }

            if (happening is TunnelEvent.StartTunnel or TunnelEvent.DeadlineReached)
            {
                host.SendDatagram(new SocketId(Connected), [0], Far);
                host.SendDatagram(new SocketId(Free), [0], Far);
                engine.WakeAfter("20ms");
            }

            return false;
        });
        return engine;
    }

    private static IEnumerable<SocketErrno> Errors(Recording run, int socket, string from, string to) =>
        run.Between<SocketErred>(from, to).Where(erred => erred.Socket == socket)
            .Select(erred => Enum.Parse<SocketErrno>(erred.Error));
}
