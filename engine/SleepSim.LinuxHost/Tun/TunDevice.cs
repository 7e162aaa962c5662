using System.Text;

namespace SleepSim.LinuxHost;

/// <summary>A TUN interface: what the machine sends into the tunnel is read from it, what came through the tunnel is
/// written to it. It vanishes when it is closed, and with the process.</summary>
internal sealed unsafe class TunDevice : IDisposable
{
    /// <summary>The longest name the kernel takes (IFNAMSIZ without the final zero).</summary>
    public const int NameLengthMax = 15;

    private const string Path = "/dev/net/tun";
    private const nuint SetInterface = 0x400454ca;
    private const int RequestLength = 40;
    private const short Tun = 0x0001;
    private const short NoPacketInformation = 0x1000;

    private bool _closed;

    /// <summary>Makes the interface. It has no address yet and is down.</summary>
    /// <param name="name">Its name, of at most <see cref="NameLengthMax"/> bytes.</param>
    /// <exception cref="LinuxException">The kernel refused: no TUN in this kernel, no permission, or another owner of
    /// an interface of this name.</exception>
    public TunDevice(string name)
        : this(Create(name), name)
    {
    }

    /// <summary>Takes anything that keeps packets apart, such as a pair of datagram sockets, for a TUN
    /// interface.</summary>
    /// <param name="descriptor">Not blocking; closed with the device.</param>
    /// <param name="name">For people.</param>
    internal TunDevice(int descriptor, string name)
    {
        Descriptor = descriptor;
        Name = name;
    }

    public string Name { get; }

    public int Descriptor { get; }

    /// <summary>Reads one packet.</summary>
    /// <returns>Its length, or 0 when there is none.</returns>
    /// <exception cref="LinuxException">The interface is gone.</exception>
    public int Read(Span<byte> buffer)
    {
        fixed (byte* start = buffer)
        {
            nint length = Libc.Read(Descriptor, start, buffer.Length);
            if (length >= 0) return (int)length;
        }

        LinuxErrno error = LinuxException.LastError;
        if (error is LinuxErrno.EAGAIN or LinuxErrno.EINTR) return 0;
        throw new LinuxException($"reading from the interface {Name}", error);
    }

    /// <summary>Writes one packet. What the kernel does not want is lost, as anywhere on a network: the interface may be
    /// down, or the packet no packet at all.</summary>
    public void Write(ReadOnlySpan<byte> packet)
    {
        fixed (byte* start = packet) _ = Libc.Write(Descriptor, start, packet.Length);
    }

    public void Dispose()
    {
        if (!_closed) _ = Libc.Close(Descriptor);
        _closed = true;
    }

    private static int Create(string name)
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
        *(short*)(request + NameLengthMax + 1) = Tun | NoPacketInformation;
        if (Libc.Control(descriptor, SetInterface, request) >= 0) return descriptor;

        LinuxErrno error = LinuxException.LastError;
        _ = Libc.Close(descriptor);
        throw new LinuxException($"creating the interface {name}", error);
    }
}
