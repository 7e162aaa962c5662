namespace SleepSim.LinuxHost;

/// <summary>What one recvmmsg brings: up to 32 messages, each a datagram or, where the kernel joined them (UDP_GRO), a
/// row of datagrams of one sender.</summary>
internal sealed unsafe class ReceiveBatch : IDisposable
{
    /// <summary>The most messages of one call. All of them full, they are the work of a few milliseconds.</summary>
    public const int CountMax = 32;

    private const int MessageLengthMax = 1 << 16;
    private const int DoNotWait = 0x40;
    private const int UdpLevel = 17;
    private const int UdpGro = 104;

    private readonly NativeBuffer<byte> _bytes = new(CountMax * MessageLengthMax);
    private readonly NativeBuffer<BatchEntry> _entries = new(CountMax);
    private readonly NativeBuffer<IoVector> _pieces = new(CountMax);
    private readonly NativeBuffer<SocketAddress> _senders = new(CountMax);
    private readonly NativeBuffer<ControlMessage> _controls = new(CountMax);

    public ReceiveBatch()
    {
        for (int i = 0; i < CountMax; i++)
        {
            _pieces.Span[i] = new IoVector { Start = _bytes.Start + (i * MessageLengthMax), Length = MessageLengthMax };
            _entries.Span[i].Message = new SocketMessage
            {
                Name = (byte*)(_senders.Start + i),
                Pieces = _pieces.Start + i,
                PieceCount = 1,
                Control = (byte*)(_controls.Start + i),
            };
        }
    }

    /// <summary>Takes what waits on a socket, as much as fits.</summary>
    /// <param name="descriptor">The socket.</param>
    /// <param name="error">Why there is nothing; EAGAIN when nothing is wrong.</param>
    /// <returns>The number of messages.</returns>
    public int Fill(int descriptor, out LinuxErrno error)
    {
        error = LinuxErrno.EAGAIN;
        foreach (ref BatchEntry entry in _entries.Span)
        {
            entry.Message.NameLength = SocketAddress.LengthMax;
            entry.Message.ControlLength = sizeof(ControlMessage);
        }

        int count = Libc.ReceiveMany(descriptor, _entries.Start, CountMax, DoNotWait, null);
        if (count >= 0) return count;
        error = LinuxException.LastError;
        return 0;
    }

    /// <summary>The bytes of a message.</summary>
    public ReadOnlySpan<byte> Bytes(int index) =>
        new(_bytes.Start + (index * MessageLengthMax), (int)_entries.Start[index].Length);

    public ref readonly SocketAddress Sender(int index) => ref _senders.Start[index];

    /// <summary>The length of each datagram of a message but the last, which may be shorter; the whole length where
    /// there is only one.</summary>
    public int DatagramLength(int index)
    {
        int whole = (int)_entries.Start[index].Length;
        if (_entries.Start[index].Message.ControlLength < ControlMessage.HeaderLength + sizeof(int)) return whole;
        ref readonly ControlMessage control = ref _controls.Start[index];
        int length = (int)control.Data;
        return control is { Level: UdpLevel, Type: UdpGro } && length > 0 ? Math.Min(length, whole) : whole;
    }

    public void Dispose()
    {
        _bytes.Dispose();
        _entries.Dispose();
        _pieces.Dispose();
        _senders.Dispose();
        _controls.Dispose();
    }
}
