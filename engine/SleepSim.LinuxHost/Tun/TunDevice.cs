using System.Runtime.InteropServices;
using System.Text;

namespace SleepSim.LinuxHost;

/// <summary>A TUN interface: what the machine sends into the tunnel is read from it, what came through the tunnel is
/// written to it. It vanishes when it is closed, and with the process.</summary>
internal sealed unsafe class TunDevice : IPacketSink, IDisposable
{
    /// <summary>The longest name the kernel takes (IFNAMSIZ without the final zero).</summary>
    public const int NameLengthMax = 15;

    private const string Path = "/dev/net/tun";
    private const nuint SetInterface = 0x400454ca;
    private const nuint SetOffloads = 0x400454d0;
    private const int RequestLength = 40;
    private const short Tun = 0x0001;
    private const short NoPacketInformation = 0x1000;
    private const short VirtualHeaders = 0x4000;

    // What the kernel may leave to us: check sums, and TCP and UDP to be cut up, UDP since 6.2.
    private const nint ChecksumAndTcp = 0x01 | 0x02 | 0x04;
    private const nint Udp = 0x20 | 0x40;

    private readonly byte[] _packet = new byte[VirtualHeader.Length + ushort.MaxValue];
    private readonly PacketJoiner? _joiner;
    private bool _closed;

    /// <summary>Makes the interface. It has no address yet and is down.</summary>
    /// <param name="name">Its name, of at most <see cref="NameLengthMax"/> bytes.</param>
    /// <exception cref="LinuxException">The kernel refused: no TUN in this kernel, no permission, or another owner of
    /// an interface of this name.</exception>
    public TunDevice(string name)
        : this(Create(name, out bool offloadsUdp), name, offloads: true, offloadsUdp)
    {
    }

    /// <summary>Takes anything that keeps packets apart, such as a pair of datagram sockets, for a TUN
    /// interface.</summary>
    /// <param name="descriptor">Not blocking; closed with the device.</param>
    /// <param name="name">For people.</param>
    /// <param name="offloads">Whether each packet has a <see cref="VirtualHeader"/>.</param>
    /// <param name="offloadsUdp">Whether rows of UDP packets may be written.</param>
    internal TunDevice(int descriptor, string name, bool offloads, bool offloadsUdp)
    {
        Descriptor = descriptor;
        Name = name;
        if (offloads) _joiner = new PacketJoiner(this, offloadsUdp);
    }

    public string Name { get; }

    public int Descriptor { get; }

    /// <summary>Reads once: a packet, or a long one that is cut up into those that fit the MTU.</summary>
    /// <returns>False when there is none.</returns>
    /// <exception cref="LinuxException">The interface is gone.</exception>
    public bool Read(IPacketSink sink)
    {
        nint length;
        fixed (byte* start = _packet) length = Libc.Read(Descriptor, start, _packet.Length);
        if (length < 0)
        {
            LinuxErrno error = LinuxException.LastError;
            if (error is LinuxErrno.EAGAIN or LinuxErrno.EINTR) return false;
            throw new LinuxException($"reading from the interface {Name}", error);
        }

        Span<byte> read = _packet.AsSpan(0, (int)length);
        if (_joiner is null) sink.Take(read);
        else if (length > VirtualHeader.Length) Split(read, sink);
        return length > 0;
    }

    /// <summary>Writes a packet, no later than at the next <see cref="Flush"/>. What the kernel does not want is lost,
    /// as anywhere on a network: the interface may be down, or the packet no packet at all.</summary>
    public void Write(ReadOnlySpan<byte> packet)
    {
        if (_joiner is null) WriteNow(packet);
        else _joiner.Take(packet);
    }

    /// <summary>Gives the machine what waits.</summary>
    public void Flush() => _joiner?.Flush();

    void IPacketSink.Take(ReadOnlySpan<byte> packet) => WriteNow(packet);

    public void Dispose()
    {
        if (!_closed) _ = Libc.Close(Descriptor);
        _closed = true;
    }

    private static void Split(Span<byte> read, IPacketSink sink) =>
        PacketSplitter.Split(MemoryMarshal.Read<VirtualHeader>(read), read[VirtualHeader.Length..], sink);

    private void WriteNow(ReadOnlySpan<byte> packet)
    {
        fixed (byte* start = packet) _ = Libc.Write(Descriptor, start, packet.Length);
    }

    private static int Create(string name, out bool offloadsUdp)
    {
        int length = Encoding.UTF8.GetByteCount(name);
        if (length is 0 or > NameLengthMax)
        {
            throw new ArgumentException(
                $"An interface name has 1 to {NameLengthMax} bytes, not {length}: '{name}'.", nameof(name));
        }

        const int Flags = Libc.ReadWrite | Libc.NonBlocking | Libc.CloseOnExec;
        int descriptor = LinuxException.Check(Libc.Open(Path, Flags), $"opening {Path}");
        byte* request = stackalloc byte[RequestLength];
        new Span<byte>(request, RequestLength).Clear();
        Encoding.UTF8.GetBytes(name, new Span<byte>(request, NameLengthMax));
        *(short*)(request + NameLengthMax + 1) = Tun | NoPacketInformation | VirtualHeaders;
        if (Libc.Control(descriptor, SetInterface, request) >= 0)
        {
            offloadsUdp = Libc.Control(descriptor, SetOffloads, (void*)(ChecksumAndTcp | Udp)) >= 0;
            if (!offloadsUdp) _ = Libc.Control(descriptor, SetOffloads, (void*)ChecksumAndTcp);
            return descriptor;
        }

        LinuxErrno error = LinuxException.LastError;
        _ = Libc.Close(descriptor);
        throw new LinuxException($"creating the interface {name}", error);
    }
}
