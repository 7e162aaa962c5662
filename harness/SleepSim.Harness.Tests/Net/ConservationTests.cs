using System.Net;
using FsCheck;
using FsCheck.Fluent;
using SleepSim.Harness.Kernel;
using SleepSim.Harness.Net;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Net;

/// <summary>Nothing comes from nowhere and nothing goes unnoticed: at every moment, whatever the weather, what was sent
/// and what was doubled has arrived, is lost, or is on its way.</summary>
internal sealed class ConservationTests
{
    private static readonly Func<TimeSpan, int, Operation>[] Weathers =
    [
        (length, share) => new LatencyRise(length, TimeSpan.FromMilliseconds(share)),
        (length, share) => new PacketLoss(length, share),
        (length, share) => new Reordering(length, share, TimeSpan.FromMilliseconds(share)),
        (length, share) => new Duplication(length, share),
        (length, share) => new Blackhole(length, (BlackholeWay)(share % 3)),
        (length, share) => new MtuDrop(length, 68 + share),
        (length, _) => new CaptivePortal(length),
    ];

    [Test]
    public void SentAndDoubled_IsArrivedLostOrOnItsWay()
    {
        Gen<(int, int, int, int)> step = from kind in Gen.Choose(0, Weathers.Length - 1)
                                         from at in Gen.Choose(0, 1000)
                                         from length in Gen.Choose(0, 300)
                                         from share in Gen.Choose(0, 1000)
                                         select (kind, at, length, share);
        NetLaws.Hold(step.ArrayOf().ToArbitrary(), HoldsAtEveryMoment);
    }

    private static bool HoldsAtEveryMoment((int Kind, int At, int Length, int Share)[] steps)
    {
        MachineParts parts = new();
        int sent = 0;
        int arrived = 0;
        NetworkProfile network = new() { Latency = World.Of("20ms"), LossPerMille = 50 };
        Internet internet = new(parts.Scheduler, parts.Trace, network, new RandomStream(1, "loss"))
        {
            ReachedGateway = flight => arrived += flight.Outbound ? 1 : 1_000_000,
            ReachedNat = flight => arrived += flight.Outbound ? 1_000_000 : 1,
        };
        foreach ((int kind, int at, int length, int share) in steps)
        {
            Operation operation = Weathers[kind](TimeSpan.FromMilliseconds(length), share);
            parts.Scheduler.Schedule(Ms(at), () => internet.Weather.Begin(operation));
            parts.Scheduler.Schedule(Ms(at + length), () => internet.Weather.End(operation));
        }

        for (int i = 0; i < 500; i++)
        {
            int number = i;
            IPEndPoint side = new(Nat.HomeAddress, 20_000);
            parts.Scheduler.Schedule(Ms(2 * i), () =>
            {
                sent++;
                internet.Send(number % 2 == 0, side, new byte[number * 3]);
            });
        }

        while (parts.Scheduler.RunNext())
        {
            int lost = parts.Record.Records.Count;
            if (sent + internet.Duplicates != arrived + lost + internet.InFlightCount) return false;
        }

        return internet.InFlightCount == 0 && sent == 500 && parts.Record.Records.All(r => r is DatagramLost);
    }

    private static SimTime Ms(int milliseconds) => new(milliseconds * 1_000_000L);
}
