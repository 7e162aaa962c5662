using System.Net;
using SleepSim.Contract;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.WireGuard.Tests.Protocol;

internal sealed class AllocationTests
{
    private const int Packets = 2000;

    /// <summary>Counted in bytes and not in time; the allowance of one byte a packet is for the runtime's
    /// own.</summary>
    [Test]
    public void DataPackets_SentAndReceived_AllocateNothing()
    {
        using Pair pair = Pair.Connected();
        var receiver = new CountingOutput();
        var wire = new DirectOutput(pair.Bob.Device, pair.Alice.Address, receiver, pair.Now);
        byte[] packet = Pair.AliceToBob(new byte[100]);
        for (int i = 0; i < Packets; i++) pair.Alice.Device.Send(packet, pair.Now, wire);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Packets; i++) pair.Alice.Device.Send(packet, pair.Now, wire);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.That(receiver.Delivered, Is.EqualTo(2 * Packets));
        Assert.That(allocated, Is.LessThan(Packets));
    }

    /// <summary>Hands each datagram to the other device at once.</summary>
    private sealed class DirectOutput(WireGuardDevice to, IPEndPoint from, CountingOutput receiver, ProtocolTime now)
        : IDeviceOutput
    {
        public void SendDatagram(ReadOnlySpan<byte> datagram, IPEndPoint endpoint) =>
            to.Receive(datagram, from, now, receiver);

        public void DeliverPacket(ReadOnlySpan<byte> packet, int peer) => Assert.Fail("Nothing comes back.");

        public void SessionEstablished(int peer) => Assert.Fail("The session stands already.");

        public void HandshakeGaveUp(int peer) => Assert.Fail("No handshake is tried.");
    }

    private sealed class CountingOutput : IDeviceOutput
    {
        public int Delivered { get; private set; }

        public void SendDatagram(ReadOnlySpan<byte> datagram, IPEndPoint to) => Assert.Fail("Nothing is answered.");

        public void DeliverPacket(ReadOnlySpan<byte> packet, int peer) => Delivered++;

        public void SessionEstablished(int peer) => Assert.Fail("The session stands already.");

        public void HandshakeGaveUp(int peer) => Assert.Fail("No handshake is tried.");
    }
}
