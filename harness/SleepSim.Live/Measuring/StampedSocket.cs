using System.Buffers.Binary;
using System.Net;
using System.Runtime.InteropServices;

namespace SleepSim.Live;

/// <summary>A socket whose packets bear the moment at which the kernel had them, so that a busy machine that reads them
/// late does not make them late. To be opened inside the namespace it is meant for.</summary>
internal sealed unsafe class StampedSocket : IDisposable
{
    private const int InternetFamily = 2;
    private const int PacketFamily = 17;
    private const int DatagramType = 2;
    private const int RawType = 3;
    private const int CloseOnExec = 0x80000;

    // Every protocol, in the order of the network.
    private const int AllProtocols = 0x0300;

    private const int PacketLevel = 263;
    private const int VirtioHeader = 15;
    private const int SocketLevel = 1;
    private const int ReceiveTimeout = 20;
    private const int ReceiveBuffer = 33;
    private const int TimestampNanoseconds = 35;
    private const int BufferBytes = 4 << 20;
    private const int TimeoutMicroseconds = 100_000;
    private const int AddressLength = 32;
    private const int ControlLength = 128;
    private const int ControlHeader = 16;
    private const int NanosecondsPerSecond = 1_000_000_000;

    // The kernel stamps by the wall clock, which nobody sets in the seconds of a run.
    private readonly long _wallToMonotonic = Libc.Now(Libc.Monotonic) - Libc.Now(Libc.Wall);

    private readonly int _socket;

    private StampedSocket(int family, int type, int protocol)
    {
        _socket = Libc.Socket(family, type | CloseOnExec, protocol);
        if (_socket < 0) throw Failed("cannot be opened");
        int one = 1;
        int buffer = BufferBytes;
        long* timeout = stackalloc long[2];
        (timeout[0], timeout[1]) = (0, TimeoutMicroseconds);
        if (Libc.SetOption(_socket, SocketLevel, TimestampNanoseconds, &one, sizeof(int)) != 0
            || Libc.SetOption(_socket, SocketLevel, ReceiveBuffer, &buffer, sizeof(int)) != 0
            || Libc.SetOption(_socket, SocketLevel, ReceiveTimeout, timeout, 2 * sizeof(long)) != 0)
        {
            LabException failed = Failed("takes no options");
            Libc.Close(_socket);
            throw failed;
        }
    }

    /// <summary>All frames of all interfaces of this namespace.</summary>
    /// <remarks>Each behind a <see cref="FrameOffload"/>: what the kernel carries as one may be several.</remarks>
    public static StampedSocket OfFrames()
    {
        StampedSocket socket = new(PacketFamily, RawType, AllProtocols);
        int one = 1;
        if (Libc.SetOption(socket._socket, PacketLevel, VirtioHeader, &one, sizeof(int)) == 0) return socket;
        LabException failed = Failed("takes no options");
        socket.Dispose();
        throw failed;
    }

    /// <summary>UDP over IPv4.</summary>
    public static StampedSocket OfDatagrams() => new(InternetFamily, DatagramType, 0);

    /// <summary>Sends a datagram.</summary>
    /// <returns>Zero, or the number of the error.</returns>
    public int SendTo(ReadOnlySpan<byte> datagram, IPEndPoint to)
    {
        Span<byte> address = stackalloc byte[16];
        address.Clear();
        BinaryPrimitives.WriteUInt16LittleEndian(address, InternetFamily);
        BinaryPrimitives.WriteUInt16BigEndian(address[2..], (ushort)to.Port);
        to.Address.TryWriteBytes(address[4..], out _);
        fixed (byte* data = datagram, name = address)
            return Libc.SendTo(_socket, data, datagram.Length, 0, name, address.Length) < 0
                ? Marshal.GetLastPInvokeError()
                : 0;
    }

    /// <summary>Waits a moment for the next packet.</summary>
    /// <param name="buffer">Where to; what is longer is cut off.</param>
    /// <param name="stamp">What is known of it.</param>
    /// <returns>Its length; negative when none came.</returns>
    public int Receive(Span<byte> buffer, out PacketStamp stamp)
    {
        byte* address = stackalloc byte[AddressLength];
        byte* control = stackalloc byte[ControlLength];
        stamp = default;
        fixed (byte* data = buffer)
        {
            nint* part = stackalloc nint[2];
            (part[0], part[1]) = ((nint)data, buffer.Length);
            nint* message = stackalloc nint[7];
            (message[0], message[1], message[2], message[3]) = ((nint)address, AddressLength, (nint)part, 1);
            (message[4], message[5], message[6]) = ((nint)control, ControlLength, 0);
            int length = (int)Libc.ReceiveMessage(_socket, message, 0);
            if (length < 0) return -1;
            long at = TimeIn(new ReadOnlySpan<byte>(control, (int)message[5])) ?? Libc.Now(Libc.Monotonic);
            ReadOnlySpan<byte> from = new(address, AddressLength);
            stamp = new PacketStamp(at, BinaryPrimitives.ReadInt32LittleEndian(from[4..]), from[10]);
            return length;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Libc.Close(_socket);

    private long? TimeIn(ReadOnlySpan<byte> control)
    {
        if (control.Length < ControlHeader + (2 * sizeof(long))) return null;
        if (BinaryPrimitives.ReadInt32LittleEndian(control[12..]) != TimestampNanoseconds) return null;
        long seconds = BinaryPrimitives.ReadInt64LittleEndian(control[ControlHeader..]);
        long nanoseconds = BinaryPrimitives.ReadInt64LittleEndian(control[(ControlHeader + sizeof(long))..]);
        return (seconds * NanosecondsPerSecond) + nanoseconds + _wallToMonotonic;
    }

    private static LabException Failed(string how) =>
        new($"A socket to measure with {how}: {Marshal.GetLastPInvokeErrorMessage()}");
}
