using System.Net;
using System.Net.Sockets;

namespace SleepSim.LinuxHost.Tests;

/// <summary>On a real kernel, in a namespace of the test's own.</summary>
internal sealed class TunDeviceTests
{
    private const int Bytes = 8 * 1024 * 1024;

    [TestCase("")]
    [TestCase("sst-much-too-long")]
    public void ANameThatNoInterfaceCanHave_IsRefusedWithItsLength(string name) =>
        Assert.That(() => new TunDevice(name), Throws.ArgumentException.With.Message.Contains("1 to 15 bytes"));

    [Test]
    public void ANameThatIsTaken_IsRefusedWithTheReason() => OwnNamespace.Run(static () =>
    {
        using TunDevice first = new("sst0");
        Assert.That(() => new TunDevice("sst0"), Throws.InstanceOf<LinuxException>().With.Message.Contains("EBUSY"));
    });

    [Test]
    public void AnInterfaceThatIsRemoved_IsGone() => OwnNamespace.Run(static () =>
    {
        using TunDevice device = new("sst0");
        OwnNamespace.Ip("link del sst0");
        Assert.That(() => device.Read(new PacketList()), Throws.InstanceOf<LinuxException>());
    });

    /// <summary>A mirror: what the machine sends to a neighbour comes back with the addresses exchanged, so that it
    /// speaks with itself through the interface, with every check sum as it was.</summary>
    [TestCase("10.77.0.1", "10.77.0.2")]
    [TestCase("fd77::1", "fd77::2")]
    public void AStream_PassesThroughWithAllItsBytesAndNoWrongCheckSum(string own, string other) =>
        OwnNamespace.Run(() =>
        {
            using TunDevice device = Up();
            using Socket listener = new(IPAddress.Parse(own).AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            listener.Bind(new IPEndPoint(IPAddress.Parse(own), 0));
            listener.Listen();
            using Socket sender = new(listener.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            sender.Blocking = false;
            EndPoint target = new IPEndPoint(IPAddress.Parse(other), ((IPEndPoint)listener.LocalEndPoint!).Port);
            Assert.That(() => sender.Connect(target), Throws.InstanceOf<SocketException>(), "it is under way");

            Mirror mirror = new(device);
            while (!listener.Poll(0, SelectMode.SelectRead)) mirror.Turn();
            using Socket receiver = listener.Accept();
            receiver.Blocking = false;
            Assert.That(Exchange(sender, receiver, mirror), Is.EqualTo(Bytes));
            Assert.That(mirror.Packets, Is.GreaterThan(Bytes / 1500), "they were cut up");
            Assert.That(mirror.LengthMax, Is.LessThanOrEqualTo(1420));
            Assert.That(mirror.Wrong, Is.Zero);
            Assert.That(WrongCheckSumsOfTcp(), Is.Zero);
        });

    private static TunDevice Up()
    {
        TunDevice device = new("sst0");
        OwnNamespace.Ip("addr add 10.77.0.1/24 dev sst0");
        OwnNamespace.Ip("addr add fd77::1/64 dev sst0 nodad");
        OwnNamespace.Ip("link set sst0 mtu 1420 up");
        return device;
    }

    // Both ends and the mirror in turn. The bytes are numbered, and each is looked at.
    private static int Exchange(Socket sender, Socket receiver, Mirror mirror)
    {
        byte[] sent = new byte[Bytes];
        for (int i = 0; i < Bytes; i++) sent[i] = (byte)(i * 2654435761u >> 24);
        byte[] arrived = new byte[1 << 16];
        int given = 0;
        int taken = 0;
        for (int turn = 0; taken < Bytes && turn < 10_000_000; turn++)
        {
            if (given < Bytes)
            {
                int count = sender.Send(sent.AsSpan(given), SocketFlags.None, out SocketError error);
                if (error == SocketError.Success) given += count;
            }

            mirror.Turn();
            int length = receiver.Receive(arrived, SocketFlags.None, out SocketError received);
            if (received != SocketError.Success) continue;
            if (!arrived.AsSpan(0, length).SequenceEqual(sent.AsSpan(taken, length))) return -1;
            taken += length;
        }

        return taken;
    }

    // Of the namespace, counted by the kernel: the thread's own view, since a process has that of its first thread.
    private static long WrongCheckSumsOfTcp()
    {
        string[] lines = [.. File.ReadLines("/proc/thread-self/net/snmp")
            .Where(static line => line.StartsWith("Tcp:", StringComparison.Ordinal))];
        int column = Array.IndexOf(lines[0].Split(' '), "InCsumErrors");
        return long.Parse(lines[1].Split(' ')[column], System.Globalization.CultureInfo.InvariantCulture);
    }

    private sealed class Mirror(TunDevice device) : IPacketSink
    {
        public int Packets { get; private set; }

        public int LengthMax { get; private set; }

        public int Wrong { get; private set; }

        public void Turn()
        {
            for (int i = 0; i < 8 && device.Read(this); i++)
            {
            }

            device.Flush();
        }

        public void Take(ReadOnlySpan<byte> packet)
        {
            Packets++;
            LengthMax = Math.Max(LengthMax, packet.Length);
            byte[] mirrored = [.. packet];
            bool versionSix = packet[0] >> 4 == 6;
            if (versionSix && packet[6] != 6) return;
            if (!TestPacket.IsRight(packet)) Wrong++;
            (int source, int length) = versionSix ? (8, 16) : (12, 4);
            packet.Slice(source, length).CopyTo(mirrored.AsSpan(source + length));
            packet.Slice(source + length, length).CopyTo(mirrored.AsSpan(source));
            device.Write(mirrored);
        }
    }
}
