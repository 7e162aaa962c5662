using System.Buffers.Binary;
using System.Net;
using SleepSim.Contract;

namespace SleepSim.WireGuard.Tests.Protocol;

internal sealed class LongSessionTests
{
    private const int Packets = 10_000;

    /// <summary>Both ways, with a tenth lost, a tenth repeated and all of it out of order by up to 32 places; a packet
    /// each 60 ms, so that the session is renewed four times on the way.</summary>
    [Test]
    public void TenThousandPackets_ReorderedRepeatedAndLost_ArriveOnceOrNotAtAll()
    {
        using Pair pair = Pair.Connected();
        var wire = new Wire(pair, new TestEntropy(42));
        for (int i = 0; i < Packets; i++)
        {
            byte[] payload = new byte[100];
            BinaryPrimitives.WriteInt32BigEndian(payload, i);
            if (i % 2 == 0) pair.Send(pair.Alice, Pair.AliceToBob(payload));
            else pair.Send(pair.Bob, Pair.BobToAlice(payload));
            wire.Carry();
            pair.Elapsed += Duration.FromMilliseconds(60);
            pair.Advance(pair.Alice);
            pair.Advance(pair.Bob);
        }

        int[] arrived = [.. pair.Alice.Delivered.Concat(pair.Bob.Delivered)
            .Select(packet => BinaryPrimitives.ReadInt32BigEndian(packet.AsSpan(20)))];
        Assert.Multiple(() =>
        {
            Assert.That(arrived, Is.Unique);
            Assert.That(arrived, Has.Length.InRange(Packets * 88 / 100, Packets * 92 / 100));
            Assert.That(pair.Alice.Established, Is.GreaterThanOrEqualTo(5));
            Assert.That(pair.Alice.GaveUp + pair.Bob.GaveUp, Is.Zero);
        });
    }

    [Test]
    public void SameSeeds_GiveTheSameDatagrams()
    {
        List<string> first = Run();
        Assert.That(Run(), Is.EqualTo(first));

        static List<string> Run()
        {
            using var pair = new Pair(Duration.FromSeconds(25));
            List<string> datagrams = [];
            pair.Advance(pair.Alice);
            for (int i = 0; i < 100; i++)
            {
                datagrams.AddRange(pair.Alice.Outbox.Select(sent => Convert.ToHexString(sent.Bytes)));
                pair.Exchange();
                pair.Wait(Duration.FromSeconds(7), pair.Alice);
                pair.Send(pair.Alice, Pair.AliceToBob((byte)i));
            }

            return datagrams;
        }
    }

    /// <summary>Holds datagrams back and lets them go in any order; handshakes too.</summary>
    private sealed class Wire(Pair pair, TestEntropy entropy)
    {
        private const int HeldMax = 32;

        private readonly List<(byte[] Bytes, IPEndPoint From, Side To)> _held = [];

        public void Carry()
        {
            Hold(pair.Alice, pair.Bob);
            Hold(pair.Bob, pair.Alice);
            while (_held.Count > HeldMax)
            {
                int place = entropy.Below(_held.Count);
                (byte[] bytes, IPEndPoint from, Side to) = _held[place];
                _held.RemoveAt(place);
                pair.Receive(to, bytes, from);
            }
        }

        private void Hold(Side sender, Side receiver)
        {
            foreach ((byte[] bytes, IPEndPoint from, _) in Pair.Take(sender))
            {
                int fate = entropy.Below(10);
                if (fate == 0) continue;
                _held.Add((bytes, from, receiver));
                if (fate == 1) _held.Add((bytes, from, receiver));
            }
        }
    }
}
