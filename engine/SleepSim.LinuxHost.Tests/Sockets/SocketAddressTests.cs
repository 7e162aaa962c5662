using System.Net;
using FsCheck.Fluent;

namespace SleepSim.LinuxHost.Tests;

internal sealed class SocketAddressTests
{
    [Test]
    public void Endpoints_AreWrittenAndReadBack() => Laws.Hold(
        from bytes in Laws.Bytes(16, 16)
        from port in Gen.Choose(0, 65_535)
        from four in Gen.Elements(true, false)
        select new IPEndPoint(new IPAddress(four ? bytes.AsSpan(0, 4) : bytes), port),
        static endpoint =>
            SocketAddress.TryWrite(endpoint, SocketAddress.VersionSix, out SocketAddress address)
            && address.ToEndPoint().Equals(endpoint)
            && new EndpointCache().Find(address).Equals(endpoint));

    [Test]
    public void ALinkLocalAddress_KeepsItsInterface()
    {
        IPEndPoint endpoint = new(IPAddress.Parse("fe80::1%3"), 51820);
        SocketAddress.TryWrite(endpoint, SocketAddress.VersionSix, out SocketAddress address);
        Assert.That(address.ToEndPoint(), Is.EqualTo(endpoint));
    }

    [Test]
    public void WithoutIPv6InTheKernel_OnlyIPv4CanBeReached()
    {
        IPEndPoint four = new(IPAddress.Parse("192.0.2.1"), 1);
        Assert.That(SocketAddress.TryWrite(four, SocketAddress.VersionFour, out SocketAddress address));
        Assert.That(address.ToEndPoint(), Is.EqualTo(four));
        IPEndPoint six = new(IPAddress.Parse("2001:db8::1"), 1);
        Assert.That(SocketAddress.TryWrite(six, SocketAddress.VersionFour, out _), Is.False);
    }

    [Test]
    public void AKnownSender_CostsNoNewEndpoint()
    {
        EndpointCache cache = new();
        SocketAddress.TryWrite(new IPEndPoint(IPAddress.Loopback, 1), SocketAddress.VersionSix, out SocketAddress one);
        IPEndPoint first = cache.Find(one);
        Assert.That(cache.Find(one), Is.SameAs(first));
    }
}
