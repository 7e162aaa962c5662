using System.Net;
using System.Net.Sockets;
using SleepSim.Contract;

namespace SleepSim.LinuxHost.Tests;

[Platform("Linux")]
internal sealed class BatchTests
{
    /// <summary>Lengths of datagrams as a tunnel sends them: rows of full ones, a shorter one at the end, and small
    /// ones between.</summary>
    private static readonly int[] Lengths =
        [.. Enumerable.Repeat(1400, 50), 700, 1400, 1400, 32, 32, 32, 148, 1400, 1, 1400, 1400, 1400];

    [Test]
    public void RowsOfDatagrams_ArriveAsTheyWere()
    {
        using UdpSocket receiver = Open(1, out IPEndPoint address);
        using UdpSocket sender = Open(2, out _);
        Assert.That(SendAndReceive(sender, receiver, address, out int messages), Is.EqualTo(Lengths));
        if (sender.Segments) Assert.That(messages, Is.LessThan(20), "the kernel carried rows as one");
    }

    [Test]
    public void AWayThatCannotTakeRows_GetsThemOneByOne() => OwnNamespace.Run(() =>
    {
        OwnNamespace.Ip("link set lo mtu 1280");
        using UdpSocket receiver = Open(1, out IPEndPoint address);
        using UdpSocket sender = Open(2, out _);
        Assert.That(SendAndReceive(sender, receiver, address, out _), Is.EqualTo(Lengths));
        Assert.That(sender.Segments, Is.False, "it has learnt that");
        Assert.That(sender.TakeFailure(), Is.Null);
    });

    [Test]
    public void WithoutAWay_ManyRefusalsAreOneFailure() => OwnNamespace.Run(() =>
    {
        using UdpSocket sender = Open(1, out _);
        using SendBatch batch = new();
        foreach (int length in Lengths) Add(batch, sender, length, new IPEndPoint(IPAddress.Parse("192.0.2.1"), 9));
        batch.Send(sender);
        Assert.That(batch.IsEmpty);
        Assert.That(sender.TakeFailure(), Is.EqualTo(LinuxErrno.ENETUNREACH));
        Assert.That(sender.TakeFailure(), Is.Null);
    });

    [Test]
    public void ABatchThatIsFull_TakesNoMore()
    {
        using UdpSocket sender = Open(1, out IPEndPoint address);
        using SendBatch batch = new();
        int taken = 0;
        while (taken < 10_000 && Add(batch, sender, 1400, address)) taken++;
        Assert.That(taken, Is.InRange(64, 1000));
        batch.Clear();
        Assert.That(Add(batch, sender, 1400, address));
    }

    [Test]
    public void DatagramsTakenAndSent_AllocateNothing()
    {
        using UdpSocket sender = Open(1, out IPEndPoint address);
        using SendBatch batch = new();
        byte[] datagram = new byte[1400];
        SendMany(20);
        long before = GC.GetAllocatedBytesForCurrentThread();
        SendMany(100);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1000));

        void SendMany(int batches)
        {
            for (int i = 0; i < batches * 40; i++)
            {
                sender.TryAddress(address, out SocketAddress to);
                batch.TryAdd(datagram, to, sender.Segments);
                if (i % 40 == 39) batch.Send(sender);
            }
        }
    }

    private static UdpSocket Open(int id, out IPEndPoint address)
    {
        using Socket free = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        free.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        address = (IPEndPoint)free.LocalEndPoint!;
        free.Close();
        return UdpSocket.Open(new SocketId(id), new SocketOptions(null, LocalPort: address.Port), mark: 0);
    }

    private static bool Add(SendBatch batch, UdpSocket sender, int length, IPEndPoint to)
    {
        Assert.That(sender.TryAddress(to, out SocketAddress address));
        byte[] datagram = new byte[length];
        Array.Fill(datagram, (byte)length);
        return batch.TryAdd(datagram, address, sender.Segments);
    }

    private static List<int> SendAndReceive(
        UdpSocket sender, UdpSocket receiver, IPEndPoint address, out int messages)
    {
        using SendBatch batch = new();
        foreach (int length in Lengths) Assert.That(Add(batch, sender, length, address));
        batch.Send(sender);

        using ReceiveBatch arrived = new();
        List<int> lengths = [];
        messages = 0;
        while (lengths.Count < Lengths.Length && arrived.Fill(receiver.Descriptor, out _) is > 0 and var count)
        {
            messages += count;
            for (int i = 0; i < count; i++) Take(arrived.Bytes(i), arrived.DatagramLength(i), lengths);
        }

        return lengths;
    }

    private static void Take(ReadOnlySpan<byte> message, int length, List<int> lengths)
    {
        for (; !message.IsEmpty; message = message[Math.Min(length, message.Length)..])
        {
            ReadOnlySpan<byte> datagram = message[..Math.Min(length, message.Length)];
            Assert.That(datagram.ContainsAnyExcept((byte)datagram.Length), Is.False, "bytes of another datagram");
            lengths.Add(datagram.Length);
        }
    }
}
