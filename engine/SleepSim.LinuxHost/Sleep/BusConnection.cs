using System.Net.Sockets;
using System.Text;

namespace SleepSim.LinuxHost;

/// <summary>A client of a D-Bus message bus: enough of one to hear signals and to be given a descriptor.</summary>
internal sealed unsafe class BusConnection : IDisposable
{
    private const int PatienceMilliseconds = 2_000;
    private const int LineMax = 512;
    private const int DescriptorsMax = 8;

    private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly byte[] _received = new byte[BusMessage.LengthMax];
    private readonly Queue<int> _descriptors = [];
    private int _length;
    private uint _serial;

    /// <summary>Connects and says who we are, waiting 2 s at most for each answer. From then on nothing
    /// waits.</summary>
    /// <param name="path">The bus's socket.</param>
    /// <param name="user">Our user id.</param>
    /// <exception cref="SocketException">There is no bus, or it is silent.</exception>
    /// <exception cref="FormatException">It does not take us, or does not speak as a bus does.</exception>
    public BusConnection(string path, uint user)
    {
        try
        {
            _socket.ReceiveTimeout = _socket.SendTimeout = PatienceMilliseconds;
            _socket.Connect(new UnixDomainSocketEndPoint(path));
            string name = Convert.ToHexStringLower(Encoding.ASCII.GetBytes($"{user}"));
            Converse($"\0AUTH EXTERNAL {name}\r\n", "OK ");
            Converse("NEGOTIATE_UNIX_FD\r\n", "AGREE_UNIX_FD");
            SendAll("BEGIN\r\n"u8);
            Call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "Hello", "");
            _socket.Blocking = false;
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public int Descriptor => (int)_socket.Handle;

    /// <summary>Calls a method whose arguments are all text.</summary>
    /// <returns>The number that the answer will name.</returns>
    public uint Call(
        string destination, string path, string type, string method, string signature, params string[] arguments)
    {
        BusWriter message = new(BusMessageKind.MethodCall, ++_serial);
        message.Field(BusField.Path, path).Field(BusField.Interface, type).Field(BusField.Member, method)
            .Field(BusField.Destination, destination);
        if (signature.Length > 0) message.Field(BusField.Signature, signature);
        message.Arguments();
        foreach (string argument in arguments) message.Text(argument);
        SendAll(message.Finish());
        return _serial;
    }

    /// <summary>Takes the next message that has arrived whole.</summary>
    /// <param name="message">Null when there is none yet.</param>
    /// <param name="descriptor">One that came with it, and is the caller's to close; -1 for none.</param>
    /// <exception cref="SocketException">The bus is gone.</exception>
    /// <exception cref="FormatException">It does not speak as a bus does.</exception>
    public bool TryTake(out BusMessage? message, out int descriptor)
    {
        message = null;
        descriptor = -1;
        int length;
        while ((length = BusReader.LengthOf(_received.AsSpan(0, _length))) == 0 || length > _length)
            if (!Receive()) return false;
        message = BusReader.Read(_received.AsSpan(0, length));
        _length -= length;
        Buffer.BlockCopy(_received, length, _received, 0, _length);
        for (uint i = 0; i < message.Descriptors && _descriptors.TryDequeue(out int taken); i++)
        {
            if (descriptor < 0) descriptor = taken;
            else _ = Libc.Close(taken);
        }

        return true;
    }

    public void Dispose()
    {
        _socket.Dispose();
        while (_descriptors.TryDequeue(out int descriptor)) _ = Libc.Close(descriptor);
    }

    /// <summary>A line there and a line back, before messages begin.</summary>
    private void Converse(string line, string expected)
    {
        SendAll(Encoding.ASCII.GetBytes(line));
        byte[] answer = new byte[LineMax];
        int length = 0;
        // The bus says nothing after the line until it is spoken to.
        while (!answer.AsSpan(0, length).EndsWith("\r\n"u8))
        {
            int read = length < LineMax ? _socket.Receive(answer, length, LineMax - length, SocketFlags.None) : 0;
            if (read == 0) throw new FormatException($"expected '{expected}' of the bus, found {length} other bytes");
            length += read;
        }

        string text = Encoding.ASCII.GetString(answer, 0, length);
        if (!text.StartsWith(expected, StringComparison.Ordinal))
            throw new FormatException($"expected '{expected}' of the bus, found '{text.Trim()}'");
    }

    private void SendAll(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0) bytes = bytes[_socket.Send(bytes)..];
    }

    /// <returns>False when nothing more has arrived.</returns>
    private bool Receive()
    {
        fixed (byte* start = _received)
        {
            byte* control = stackalloc byte[256];
            IoVector piece = new() { Start = start + _length, Length = _received.Length - _length };
            SocketMessage message = new() { Pieces = &piece, PieceCount = 1, Control = control, ControlLength = 256 };
            nint read = BusCalls.Receive(Descriptor, &message, BusCalls.CloseOnExec);
            if (read < 0)
            {
                LinuxErrno error = LinuxException.LastError;
                if (error is LinuxErrno.EAGAIN or LinuxErrno.EINTR) return false;
                throw new SocketException((int)SocketError.ConnectionReset, $"the bus does not answer: {error}");
            }

            if (read == 0) throw new SocketException((int)SocketError.Shutdown, "the bus is gone");
            TakeDescriptors(control, message.ControlLength);
            _length += (int)read;
            return true;
        }
    }

    private void TakeDescriptors(byte* control, nint length)
    {
        if (length < ControlMessage.HeaderLength) return;
        ControlMessage* header = (ControlMessage*)control;
        if (header->Level != BusCalls.SocketLevel || header->Type != BusCalls.Rights) return;
        int count = (int)((Math.Min(header->Length, length) - ControlMessage.HeaderLength) / sizeof(int));
        for (int i = 0; i < count; i++)
        {
            int descriptor = *(int*)(control + ControlMessage.HeaderLength + (i * sizeof(int)));
            if (_descriptors.Count < DescriptorsMax) _descriptors.Enqueue(descriptor);
            else _ = Libc.Close(descriptor);
        }
    }
}
