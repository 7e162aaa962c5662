using System.Globalization;
using System.Net;
using System.Text;
using SleepSim.Contract;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.WireGuard.Tests.Recovery;

/// <summary>A host that does nothing but write down what an engine asks of it.</summary>
/// <param name="uptime">What the uptime clock shows.</param>
internal sealed class RecordingHost(Func<Duration> uptime) : ITunnelHost
{
    /// <summary>Every call since it was last cleared, but for log lines, as a line such as <c>open 2</c>.</summary>
    public List<string> Journal { get; } = [];

    /// <summary>Every datagram ever sent.</summary>
    public List<SentDatagram> Sent { get; } = [];

    /// <summary>Datagrams that nobody carried yet.</summary>
    public List<SentDatagram> UnderWay { get; } = [];

    /// <summary>Inner packets handed to the machine.</summary>
    public List<byte[]> Delivered { get; } = [];

    /// <summary>The sockets that are open; a good engine has one.</summary>
    public List<SocketId> OpenSockets { get; } = [];

    /// <summary>The greatest number a socket was given.</summary>
    public int LastSocket { get; private set; }

    /// <summary>The number of the last request.</summary>
    public int LastRequest { get; private set; }

    /// <summary>Calls that break the contract, in words.</summary>
    public List<string> Offences { get; } = [];

    public void CompleteStart(string? error) => Note(error is null ? "start complete" : $"start failed: {error}");

    public void CompleteStop() => Note("stop complete");

    public void CompleteSleep() => Note("sleep complete");

    public void CompleteAppMessage(RequestId request, ReadOnlySpan<byte> answer) =>
        Note($"answer {request.Number}: {Encoding.ASCII.GetString(answer)}");

    public void CancelTunnel(string error) => Note($"cancel: {error}");

    public void SetReasserting(bool reasserting) => Note(reasserting ? "reasserting" : "connected");

    public void ApplySettings(RequestId request, TunnelSettings? settings)
    {
        NoteRequest(request);
        Note($"settings {request.Number}");
    }

    public void OpenSocket(SocketId socket, SocketOptions options)
    {
        if (socket.Number <= LastSocket) Offences.Add($"socket number {socket.Number} used twice");
        LastSocket = socket.Number;
        OpenSockets.Add(socket);
        int port = options.LocalPort;
        string on = port == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" on {port}");
        Note(options.ConnectTo is { } to ? $"open {socket.Number} to {to}" : $"open {socket.Number}{on}");
    }

    public void CloseSocket(SocketId socket)
    {
        OpenSockets.Remove(socket);
        Note($"close {socket.Number}");
    }

    public void SendDatagram(SocketId socket, ReadOnlySpan<byte> datagram, IPEndPoint to)
    {
        if (!OpenSockets.Contains(socket)) Offences.Add($"sent on socket {socket.Number}, which is not open");
        SentDatagram sent = new(uptime(), socket, datagram.ToArray(), to);
        Sent.Add(sent);
        UnderWay.Add(sent);
        Note($"send {socket.Number} {Name(sent.Type)}");
    }

    public void DeliverPacket(ReadOnlySpan<byte> packet)
    {
        Delivered.Add(packet.ToArray());
        Note("deliver");
    }

    public void Resolve(RequestId request, string name)
    {
        NoteRequest(request);
        Note($"resolve {request.Number} {name}");
    }

    /// <summary>The places it said it has been at.</summary>
    public List<string> Places { get; } = [];

    public void Reached(string place) => Places.Add(place);

    public void Log(LogLevel level, string message)
    {
    }

    private void NoteRequest(RequestId request)
    {
        if (request.Number <= LastRequest) Offences.Add($"request number {request.Number} used twice");
        LastRequest = request.Number;
    }

    private void Note(FormattableString line) => Note(line.ToString(CultureInfo.InvariantCulture));

    private void Note(string line) => Journal.Add(line);

    private static string Name(MessageType type) => type switch
    {
        MessageType.Initiation => "initiation",
        MessageType.Response => "response",
        MessageType.CookieReply => "cookie",
        _ => "data",
    };
}
