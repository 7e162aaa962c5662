namespace SleepSim.LinuxHost;

/// <summary>Datagrams that wait for one sendmmsg. Those of one length to one address, the last of which may be shorter,
/// become one message that the kernel cuts up as late as it can (UDP_SEGMENT).</summary>
internal sealed unsafe class SendBatch : IDisposable
{
    /// <summary>The most bytes of one datagram.</summary>
    public const int DatagramLengthMax = 65_507;

    private const int BytesMax = 512 * 1024;
    private const int CountMax = 64;
    private const int SegmentsMax = 64;
    private const int UdpLevel = 17;
    private const int UdpSegment = 103;
    private const int DoNotWait = 0x40;
    private const int NoSignal = 0x4000;

    private readonly NativeBuffer<byte> _bytes = new(BytesMax);
    private readonly NativeBuffer<BatchEntry> _entries = new(CountMax);
    private readonly NativeBuffer<IoVector> _pieces = new(CountMax);
    private readonly NativeBuffer<SocketAddress> _addresses = new(CountMax);
    private readonly NativeBuffer<ControlMessage> _controls = new(CountMax);
    private readonly int[] _segmentLengths = new int[CountMax];

    private int _used;
    private int _first;
    private int _count;
    private bool _open;

    public SendBatch()
    {
        for (int i = 0; i < CountMax; i++)
        {
            _controls.Span[i] = new ControlMessage
            {
                Length = ControlMessage.HeaderLength + sizeof(ushort),
                Level = UdpLevel,
                Type = UdpSegment,
            };
            _entries.Span[i].Message = new SocketMessage
            {
                Name = (byte*)(_addresses.Start + i),
                Pieces = _pieces.Start + i,
                PieceCount = 1,
            };
        }
    }

    /// <summary>Whether anything waits.</summary>
    public bool IsEmpty => _first == _count;

    /// <summary>Takes a datagram; false when there is no room before the batch is sent.</summary>
    /// <param name="datagram">At most <see cref="DatagramLengthMax"/> bytes.</param>
    /// <param name="to">Where it goes; <c>default</c> on a connected socket.</param>
    /// <param name="joins">Whether it may become part of the message before.</param>
    public bool TryAdd(ReadOnlySpan<byte> datagram, in SocketAddress to, bool joins)
    {
        if (_used + datagram.Length > BytesMax) return false;
        if (joins && JoinsLast(datagram.Length, to)) Join(datagram.Length);
        else if (!TryBegin(datagram.Length, to)) return false;
        datagram.CopyTo(new Span<byte>(_bytes.Start + _used, datagram.Length));
        _used += datagram.Length;
        return true;
    }

    /// <summary>Sends what waits. What the kernel refuses is reported and gone; what it has no room for goes on
    /// waiting. A socket whose way cannot segment gets its datagrams one by one, and is told so.</summary>
    public void Send(UdpSocket socket)
    {
        Seal();
        bool again = true;
        while (_first < _count)
        {
            int sent = Libc.SendMany(
                socket.Descriptor, _entries.Start + _first, (uint)(_count - _first), DoNotWait | NoSignal);
            if (sent > 0)
            {
                _first += sent;
                again = true;
                continue;
            }

            LinuxErrno error = LinuxException.LastError;
            if (error == LinuxErrno.EAGAIN) return;
            if (error == LinuxErrno.EINTR) continue;

            // Word of an earlier datagram that nobody took; it tells WireGuard nothing, and this one is still unsent.
            if (error == LinuxErrno.ECONNREFUSED && again)
            {
                again = false;
                continue;
            }

            if (IsSegmented(_first) && CannotSegment(error)) SendSingly(_first, socket);
            else socket.NoteSendFailure(error);
            _first++;
        }

        Clear();
    }

    /// <summary>Forgets what waits.</summary>
    public void Clear() => (_used, _first, _count, _open) = (0, 0, 0, false);

    public void Dispose()
    {
        _bytes.Dispose();
        _entries.Dispose();
        _pieces.Dispose();
        _addresses.Dispose();
        _controls.Dispose();
    }

    private bool JoinsLast(int length, in SocketAddress to)
    {
        if (!_open || length == 0) return false;
        int last = _count - 1;
        nint whole = _pieces.Start[last].Length;
        int segment = _segmentLengths[last];
        return length <= segment
            && whole + length <= DatagramLengthMax
            && whole < (nint)segment * SegmentsMax
            && _addresses.Start[last].Is(to);
    }

    // Only the last one may be shorter.
    private void Join(int length)
    {
        int last = _count - 1;
        _pieces.Start[last].Length += length;
        _open = length == _segmentLengths[last];
    }

    private bool TryBegin(int length, in SocketAddress to)
    {
        if (_count == CountMax) return false;
        int index = _count++;
        _segmentLengths[index] = length;
        _addresses.Start[index] = to;
        _pieces.Start[index] = new IoVector { Start = _bytes.Start + _used, Length = length };
        _open = true;
        return true;
    }

    // Writes down how long the segments are, where there are several, and whom to send to, where that is open.
    private void Seal()
    {
        _open = false;
        for (int i = _first; i < _count; i++)
        {
            ref SocketMessage message = ref _entries.Start[i].Message;
            bool segmented = IsSegmented(i);
            _controls.Start[i].Data = segmented ? _segmentLengths[i] : 0;
            message.Control = segmented ? (byte*)(_controls.Start + i) : null;
            message.ControlLength = segmented ? sizeof(ControlMessage) : 0;
            message.NameLength = _addresses.Start[i].IsUnspecified ? 0 : _addresses.Start[i].Length;
            message.Name = message.NameLength == 0 ? null : (byte*)(_addresses.Start + i);
        }
    }

    private bool IsSegmented(int index) => _pieces.Start[index].Length > _segmentLengths[index];

    // EIO: no check sum by the device. EINVAL, EMSGSIZE: longer than what the way takes.
    private static bool CannotSegment(LinuxErrno error) =>
        error is LinuxErrno.EIO or LinuxErrno.EINVAL or LinuxErrno.EMSGSIZE or LinuxErrno.EOPNOTSUPP;

    private void SendSingly(int index, UdpSocket socket)
    {
        socket.Segments = false;
        ref readonly SocketMessage message = ref _entries.Start[index].Message;
        IoVector piece = _pieces.Start[index];
        for (nint at = 0; at < piece.Length; at += _segmentLengths[index])
        {
            nint length = Math.Min(piece.Length - at, _segmentLengths[index]);
            nint sent = Libc.SendTo(
                socket.Descriptor, piece.Start + at, length, DoNotWait | NoSignal, message.Name, message.NameLength);
            if (sent >= 0) continue;
            LinuxErrno error = LinuxException.LastError;
            if (error != LinuxErrno.EAGAIN) socket.NoteSendFailure(error);
        }
    }
}
