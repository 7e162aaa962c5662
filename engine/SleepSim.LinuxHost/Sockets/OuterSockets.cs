using System.Net;
using SleepSim.Contract;

namespace SleepSim.LinuxHost;

/// <summary>The sockets of one engine: opened, closed, read and written in batches. Failures wait until they are taken,
/// since an engine must not be called from within its own calls.</summary>
internal sealed class OuterSockets : IDisposable
{
    private const int OpenMax = 64;
    private const int FailuresMax = 256;

    private readonly Poll _poll;
    private readonly uint _mark;
    private readonly Func<SocketId, ulong> _token;
    private readonly Dictionary<SocketId, UdpSocket> _open = [];
    private readonly Queue<TunnelEvent.SocketFailed> _failures = [];
    private readonly ReceiveBatch _arrived = new();
    private readonly SendBatch _leaving = new();
    private readonly EndpointCache _endpoints = new();
    private UdpSocket? _sender;
    private bool _waitsForRoom;

    /// <param name="poll">Told of each socket as long as it is open.</param>
    /// <param name="mark">What datagrams are marked with; 0 for no mark.</param>
    /// <param name="token">By which the poll is to name a socket.</param>
    public OuterSockets(Poll poll, uint mark, Func<SocketId, ulong> token) =>
        (_poll, _mark, _token) = (poll, mark, token);

    /// <summary>Whether the kernel has no room for what waits to be sent: no time to make more.</summary>
    public bool WaitsForRoom => _waitsForRoom;

    /// <summary>How many failures the engine has not been told of.</summary>
    public int FailureCount => _failures.Count;

    /// <summary>Opens a socket, or notes why not.</summary>
    /// <returns>Null when it is open; else what the kernel refused, for people.</returns>
    public string? Open(SocketId id, SocketOptions options)
    {
        try
        {
            if (_open.Count == OpenMax)
                throw new LinuxException($"opening more than {OpenMax} sockets", LinuxErrno.EMFILE);
            if (_open.ContainsKey(id)) throw new LinuxException($"opening socket {id.Number} again", LinuxErrno.EBUSY);
            UdpSocket socket = UdpSocket.Open(id, options, _mark);
            _open.Add(id, socket);
            _poll.Watch(socket.Descriptor, _token(id), Poll.Readable);
            return null;
        }
        catch (LinuxException refused)
        {
            Note(new TunnelEvent.SocketFailed(id, SocketOperation.Open, SocketErrors.ToDarwin(refused.Error)));
            return refused.Message;
        }
    }

    /// <summary>Closes a socket after what it was given has been sent.</summary>
    public void Close(SocketId id)
    {
        if (!_open.TryGetValue(id, out UdpSocket? socket)) return;
        if (_sender == socket)
        {
            Flush();
            Abandon();
        }

        _open.Remove(id);
        socket.Dispose();
    }

    /// <summary>Takes a datagram, to be sent no later than at the next <see cref="Flush"/>. When the kernel has no
    /// room, it is lost.</summary>
    public void Send(SocketId id, ReadOnlySpan<byte> datagram, IPEndPoint to)
    {
        if (!_open.TryGetValue(id, out UdpSocket? socket))
        {
            Note(new TunnelEvent.SocketFailed(id, SocketOperation.Send, SocketErrno.EBADF));
            return;
        }

        if (datagram.Length > SendBatch.DatagramLengthMax)
        {
            Note(new TunnelEvent.SocketFailed(id, SocketOperation.Send, SocketErrno.EMSGSIZE));
            return;
        }

        if (!socket.TryAddress(to, out SocketAddress address))
        {
            Note(new TunnelEvent.SocketFailed(id, SocketOperation.Send, SocketErrno.ENETUNREACH));
            return;
        }

        if (_sender != socket) ChangeSender(socket);
        if (_leaving.TryAdd(datagram, address, socket.Segments)) return;
        Flush();
        _leaving.TryAdd(datagram, address, socket.Segments);
    }

    /// <summary>Sends what waits, as far as the kernel has room.</summary>
    public void Flush()
    {
        if (_sender is not { } socket || _leaving.IsEmpty) return;
        _leaving.Send(socket);
        if (socket.TakeFailure() is { } error)
            Note(new TunnelEvent.SocketFailed(socket.Id, SocketOperation.Send, SocketErrors.ToDarwin(error)));
        WatchForRoom(socket, !_leaving.IsEmpty);
    }

    /// <summary>Reads one batch from a socket.</summary>
    public void Receive(SocketId id, IDatagramSink sink)
    {
        if (!_open.TryGetValue(id, out UdpSocket? socket)) return;
        int count = _arrived.Fill(socket.Descriptor, out LinuxErrno error);
        if (count == 0) NoteReceiveError(socket, error);
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> message = _arrived.Bytes(i);
            IPEndPoint from = _endpoints.Find(_arrived.Sender(i));
            int length = Math.Max(1, _arrived.DatagramLength(i));
            for (int at = 0; at < message.Length; at += length)
            {
                // What is done with one datagram may close the socket.
                if (!_open.ContainsKey(id)) return;
                sink.Take(id, message[at..Math.Min(at + length, message.Length)], from);
            }
        }
    }

    /// <summary>The next failure that the engine has not been told of. There must be one.</summary>
    public TunnelEvent.SocketFailed TakeFailure() => _failures.Dequeue();

    public void Dispose()
    {
        foreach (UdpSocket socket in _open.Values) socket.Dispose();
        _open.Clear();
        _arrived.Dispose();
        _leaving.Dispose();
    }

    private void ChangeSender(UdpSocket socket)
    {
        Flush();
        Abandon();
        _sender = socket;
    }

    // What still waits had its chance.
    private void Abandon()
    {
        _leaving.Clear();
        if (_sender is { } socket) WatchForRoom(socket, false);
        _sender = null;
    }

    private void WatchForRoom(UdpSocket socket, bool waits)
    {
        if (waits == _waitsForRoom) return;
        _waitsForRoom = waits;
        uint interest = waits ? Poll.Readable | Poll.Writable : Poll.Readable;
        _poll.ChangeInterest(socket.Descriptor, _token(socket.Id), interest);
    }

    // Only on connected sockets. A closed port at the far end is no news to WireGuard, which lives with silence.
    private void NoteReceiveError(UdpSocket socket, LinuxErrno error)
    {
        if (error is LinuxErrno.EAGAIN or LinuxErrno.EINTR or LinuxErrno.ECONNREFUSED) return;
        Note(new TunnelEvent.SocketFailed(socket.Id, SocketOperation.Send, SocketErrors.ToDarwin(error)));
    }

    private void Note(TunnelEvent.SocketFailed failure)
    {
        if (_failures.Count < FailuresMax) _failures.Enqueue(failure);
    }
}
