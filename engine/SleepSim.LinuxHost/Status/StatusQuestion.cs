using System.Net.Sockets;
using System.Text;

namespace SleepSim.LinuxHost;

/// <summary>Asks a tunnel of this machine how it is.</summary>
internal static class StatusQuestion
{
    private const int AnswerMax = 8_388_608;
    private const int PatienceMilliseconds = 5_000;

    /// <summary>Names of the tunnels that have a socket to be asked at, in order; perhaps killed ones among
    /// them.</summary>
    public static IReadOnlyList<string> Tunnels(StateFolder folder)
    {
        if (!Directory.Exists(folder.Path)) return [];
        return [.. Directory.GetFiles(folder.Path, "*.sock").Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>What the tunnel answers: lines of <c>key=value</c>.</summary>
    /// <exception cref="SocketException">Nobody answers there.</exception>
    /// <exception cref="IOException">The answer is longer than any tunnel's.</exception>
    public static string Ask(string tunnel, StateFolder folder)
    {
        using Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.ReceiveTimeout = socket.SendTimeout = PatienceMilliseconds;
        socket.Connect(new UnixDomainSocketEndPoint(folder.SocketOf(tunnel)));
        socket.Send(Encoding.UTF8.GetBytes(ControlSocket.Question));
        using MemoryStream answer = new();
        byte[] buffer = new byte[65_536];
        while (socket.Receive(buffer) is var read and > 0)
        {
            answer.Write(buffer, 0, read);
            if (answer.Length > AnswerMax) throw new IOException($"found more than {AnswerMax} bytes of status");
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }
}
