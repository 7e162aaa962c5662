using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;

namespace SleepSim.LinuxHost.Tests;

/// <summary>A bus with a logind behind it, for one client: what it says is written here byte by byte.</summary>
internal sealed unsafe partial class FakeBus : IDisposable
{
    private const int Patience = 5_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("sst-").FullName;
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly Thread _greeter;
    private readonly byte[] _received = new byte[BusMessage.LengthMax];
    private Socket _client = null!;
    private int _length;
    private uint _serial;

    /// <param name="answer">What the greeting is answered by; a bus that takes its clients when left out.</param>
    public FakeBus(string answer = "OK 0123456789abcdef0123456789abcdef\r\n")
    {
        _listener.Bind(new UnixDomainSocketEndPoint(FilePath));
        _listener.Listen(1);
        _greeter = new Thread(() => Greet(answer)) { IsBackground = true };
        _greeter.Start();
    }

    public string FilePath => Path.Combine(_folder, "bus");

    /// <summary>The lines the client greeted with.</summary>
    public string Greeting { get; private set; } = "";

    /// <summary>The next call of the client: its number and its arguments as text.</summary>
    public (BusMessage Call, uint Serial, string Arguments) TakeCall()
    {
        int length;
        while ((length = BusReader.LengthOf(_received.AsSpan(0, _length))) == 0 || length > _length)
            _length += _client.Receive(_received, _length, _received.Length - _length, SocketFlags.None);
        BusMessage call = BusReader.Read(_received.AsSpan(0, length));
        uint serial = BitConverter.ToUInt32(_received, 8);
        _length -= length;
        Buffer.BlockCopy(_received, length, _received, 0, _length);
        return (call, serial, Encoding.UTF8.GetString(call.Body));
    }

    /// <summary>Says that the machine is about to sleep, or awake.</summary>
    public void PrepareForSleep(bool begins, string destination = "")
    {
        BusWriter signal = new(BusMessageKind.Signal, ++_serial);
        signal.Field(BusField.Path, "/org/freedesktop/login1")
            .Field(BusField.Interface, "org.freedesktop.login1.Manager").Field(BusField.Member, "PrepareForSleep");
        if (destination.Length > 0) signal.Field(BusField.Destination, destination);
        _client.Send(signal.Field(BusField.Signature, "b").Arguments().Number(begins ? 1u : 0u).Finish());
    }

    /// <summary>Gives the client a descriptor in answer to its call.</summary>
    /// <returns>The other end, which is at its end when the client closes its own.</returns>
    public Socket GiveLock(uint call)
    {
        int* pair = stackalloc int[2];
        Assert.That(MakePair(1, 1, 0, pair), Is.Zero);
        ReadOnlySpan<byte> bytes = new BusWriter(BusMessageKind.MethodReturn, ++_serial)
            .Field(BusField.ReplySerial, call).Field(BusField.Signature, "h").Field(BusField.UnixDescriptors, 1)
            .Arguments().Number(0).Finish();
        fixed (byte* start = bytes)
        {
            IoVector piece = new() { Start = start, Length = bytes.Length };
            ControlMessage control = new() { Length = 20, Level = BusCalls.SocketLevel, Type = BusCalls.Rights };
            control.Data = (uint)pair[1];
            SocketMessage message = new()
            {
                Pieces = &piece, PieceCount = 1, Control = (byte*)&control, ControlLength = sizeof(ControlMessage),
            };
            Assert.That(Send((int)_client.Handle, &message, 0), Is.EqualTo((nint)bytes.Length));
        }

        _ = Libc.Close(pair[1]);
        return new Socket(new SafeSocketHandle(pair[0], ownsHandle: true)) { ReceiveTimeout = Patience };
    }

    /// <summary>Sends anything at all.</summary>
    public void Say(byte[] bytes) => _client.Send(bytes);

    public void HangUp() => _client.Dispose();

    /// <summary>Waits until the client has been greeted.</summary>
    public void Join() => _greeter.Join();

    public void Dispose()
    {
        _listener.Dispose();
        _greeter.Join();
        _client?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void Greet(string answer)
    {
        try
        {
            _client = _listener.Accept();
            _client.ReceiveTimeout = Patience;
            Greeting += ReadLine();
            _client.Send(Encoding.ASCII.GetBytes(answer));
            if (!answer.StartsWith("OK", StringComparison.Ordinal)) return;
            Greeting += ReadLine();
            _client.Send("AGREE_UNIX_FD\r\n"u8);
            Greeting += ReadLine();
        }
        catch (SocketException)
        {
            // The client gave up, or the test is over.
        }
    }

    private string ReadLine()
    {
        StringBuilder line = new();
        byte[] one = new byte[1];
        while (!line.ToString().EndsWith('\n') && _client.Receive(one) == 1) line.Append((char)one[0]);
        return line.ToString();
    }

    [LibraryImport("libc", EntryPoint = "socketpair", SetLastError = true)]
    private static partial int MakePair(int family, int type, int protocol, int* pair);

    [LibraryImport("libc", EntryPoint = "sendmsg", SetLastError = true)]
    private static partial nint Send(int descriptor, SocketMessage* message, int flags);
}
