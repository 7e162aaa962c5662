using System.Net;
using System.Net.Sockets;

namespace SleepSim.LinuxHost.Tests;

internal sealed class OuterResolverTests
{
    [Test]
    public async Task AnAddress_IsItsOwnAnswer() =>
        Assert.That(await new OuterResolver(0, static () => []).LookUp("192.0.2.9"), Is.EqualTo(
            new[] { IPAddress.Parse("192.0.2.9") }));

    [Test]
    public async Task ANameOfTheHostsFile_IsAskedOfNobody() => Assert.That(
        (await new OuterResolver(0, static () => throw new InvalidOperationException("asked")).LookUp("localhost"))
            .All(IPAddress.IsLoopback));

    /// <summary>A server in a namespace of the test's own, which is heard on the loopback.</summary>
    [Test]
    public void ANameServer_IsAskedForBothFamilies() => OwnNamespace.Run(static () =>
    {
        using Socket server = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        server.ReceiveTimeout = 10_000;
        server.Bind(new IPEndPoint(IPAddress.Loopback, 53));
        Thread answerer = new(() =>
        {
            for (int i = 0; i < 2; i++) Answer(server);
        });
        answerer.Start();

        IReadOnlyList<IPAddress> found = new OuterResolver(0xca6c, static () => [IPAddress.Loopback])
            .LookUp("vpn.test").GetAwaiter().GetResult();
        answerer.Join();
        Assert.That(found, Is.EqualTo(new[] { IPAddress.Parse("192.0.2.7"), IPAddress.Parse("2001:db8::7") }));
    });

    private static void Answer(Socket server)
    {
        byte[] buffer = new byte[DnsMessage.LengthMax];
        EndPoint from = new IPEndPoint(IPAddress.Any, 0);
        int length = server.ReceiveFrom(buffer, ref from);
        byte[] head = buffer[..length];
        bool six = head[^3] == DnsMessage.VersionSix;
        (head[2], head[3], head[7]) = (0x81, 0x80, 1);
        byte[] address = IPAddress.Parse(six ? "2001:db8::7" : "192.0.2.7").GetAddressBytes();
        byte[] record = [0xc0, 12, 0, head[^3], 0, 1, 0, 0, 0, 60, 0, (byte)address.Length, .. address];
        server.SendTo([.. head, .. record], from);
    }
}
