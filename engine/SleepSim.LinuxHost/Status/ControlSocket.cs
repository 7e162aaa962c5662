using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;

namespace SleepSim.LinuxHost;

/// <summary>Answers the question <c>get=1</c> of WireGuard's cross-platform protocol on a socket in the file system,
/// which its owner alone can open. A thread of its own speaks with one client after the other, so that none of them
/// can hold up packets.</summary>
internal sealed class ControlSocket : IEventSource, IDisposable
{
    /// <summary>What is asked, and the empty line that ends it.</summary>
    public const string Question = "get=1\n\n";

    /// <summary>What the engine is asked in turn.</summary>
    public static ReadOnlySpan<byte> EngineQuestion => "status"u8;

    private const int QuestionMax = 4096;
    private const int ClientsWaiting = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly ConcurrentQueue<ControlRequest> _asked = new();
    private readonly Signal _signal = new();
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly Action<Action<byte[]>> _ask;
    private readonly Func<string> _first;
    private readonly Thread _thread;
    private volatile bool _closed;

    /// <param name="path">Of the socket; it must not exist. Its folder is made when it is not there.</param>
    /// <param name="ask">Asks the engine, on the thread of the loop, and is called back with what it says.</param>
    /// <param name="first">Lines to be said before what the engine says.</param>
    /// <exception cref="SocketException">There is something at the path already.</exception>
    public ControlSocket(string path, Action<Action<byte[]>> ask, Func<string>? first = null)
    {
        FilePath = path;
        _ask = ask;
        _first = first ?? (() => "");
        const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!, owner | UnixFileMode.UserExecute);
        _listener.Bind(new UnixDomainSocketEndPoint(path));
        File.SetUnixFileMode(path, owner);
        _listener.Listen(ClientsWaiting);
        _thread = new Thread(Serve) { IsBackground = true, Name = "control" };
        _thread.Start();
    }

    /// <inheritdoc/>
    public int Descriptor => _signal.Descriptor;

    public string FilePath { get; }

    /// <inheritdoc/>
    public void Read(ITunnelInbox inbox)
    {
        _signal.Lower();
        while (_asked.TryDequeue(out ControlRequest? request)) _ask(request.Answer);
    }

    /// <summary>Takes the socket away from the file system as well.</summary>
    public void Dispose()
    {
        if (_closed) return;
        _closed = true;
        // A listener that is shut down ends the wait for a client; one that is only closed might not.
        _listener.Shutdown(SocketShutdown.Both);
        _thread.Join(Patience);
        // Which deletes its file.
        _listener.Dispose();
        _signal.Dispose();
    }

    private void Serve()
    {
        while (!_closed)
        {
            try
            {
                using Socket client = _listener.Accept();
                Serve(client);
            }
            catch (SocketException)
            {
                // It went away, was too slow, or we are closed.
            }
        }
    }

    private void Serve(Socket client)
    {
        client.ReceiveTimeout = client.SendTimeout = (int)Patience.TotalMilliseconds;
        string question = ReadQuestion(client);
        if (question.Length == 0) return;
        // EOPNOTSUPP, by which others know that they must not try to change anything here.
        string answer = question == Question ? _first() + AskEngine() : "errno=95\n\n";
        byte[] bytes = Encoding.UTF8.GetBytes(answer);
        for (int sent = 0; sent < bytes.Length;)
            sent += client.Send(bytes, sent, bytes.Length - sent, SocketFlags.None);
    }

    private static string ReadQuestion(Socket client)
    {
        byte[] buffer = new byte[QuestionMax];
        int length = 0;
        while (length < buffer.Length)
        {
            int read = client.Receive(buffer, length, buffer.Length - length, SocketFlags.None);
            if (read == 0) break;
            length += read;
            if (buffer.AsSpan(0, length).EndsWith("\n\n"u8)) break;
        }

        return Encoding.UTF8.GetString(buffer, 0, length);
    }

    private string AskEngine()
    {
        using ControlRequest request = new();
        _asked.Enqueue(request);
        _signal.Raise();
        // ETIMEDOUT: the loop does not come round.
        if (request.Wait(Patience) is not { } answer) return "errno=110\n\n";
        string text = Encoding.UTF8.GetString(answer).TrimEnd('\n');
        string end = text.Contains("errno=", StringComparison.Ordinal) ? "\n\n" : "\nerrno=0\n\n";
        return text.Length == 0 ? "errno=0\n\n" : text + end;
    }
}
