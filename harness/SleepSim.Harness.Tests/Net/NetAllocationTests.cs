using System.Net;
using SleepSim.Harness.Kernel;
using SleepSim.Harness.Net;
using SleepSim.Scenarios;

namespace SleepSim.Harness.Tests.Net;

/// <summary>A datagram's way through NAT and Internet allocates nothing once as many have been under way.</summary>
internal sealed class NetAllocationTests
{
    [Test]
    public void ThereAndBack_AllocatesNothing()
    {
        MachineParts parts = new();
        Nat nat = new(parts.Scheduler, parts.Trace, World.Span("120s"), Nat.HomeAddress);
        Internet internet = new(parts.Scheduler, parts.Trace, new NetworkProfile(), new RandomStream(1, "loss"));
        internet.Attach(nat);
        internet.Weather.Begin(new Reordering(World.Of("1m"), PerMille: 300, World.Of("5ms")));
        byte[] datagram = new byte[1400];
        int back = 0;
        internet.ReachedGateway = flight => internet.Send(outbound: false, flight.PublicSide, flight.Bytes);
        internet.ReachedNat = flight => back += nat.Inbound(flight.PublicSide) is null ? 0 : 1;
        Action work = () =>
        {
            for (int i = 0; i < 1000; i++)
            {
                for (int j = 0; j < 10; j++)
                {
                    IPEndPoint side = nat.Outbound(10, 50_000 + j);
                    internet.Send(outbound: true, side, datagram);
                }

                while (parts.Scheduler.RunNext()) continue;
            }
        };
        // Every datagram twice: as many are under way as ever can be.
        internet.Weather.Begin(new Duplication(World.Of("1m"), PerMille: 1000));
        work();
        internet.Weather.Begin(new Duplication(World.Of("1m"), PerMille: 300));
        work();
        back = 0;

        long before = GC.GetAllocatedBytesForCurrentThread();
        work();
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        Assert.That(back, Is.GreaterThan(12_000));
    }
}
