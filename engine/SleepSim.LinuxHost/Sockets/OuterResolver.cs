using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace SleepSim.LinuxHost;

/// <summary>Looks up names outside the tunnel: its questions are marked as the tunnel's own datagrams are, so that
/// they take the same way. The C library's go wherever the routes lead, and those may lead into a tunnel that waits for
/// just this answer.</summary>
/// <param name="mark">Of the questions; 0 for none.</param>
/// <param name="servers">Whom to ask, in order; none leaves it to the system's resolver.</param>
internal sealed class OuterResolver(uint mark, Func<IReadOnlyList<IPAddress>> servers)
{
    private const int Port = 53;
    private const int SocketLevel = 1;
    private const int MarkOption = 36;
    private const int Rounds = 2;
    private const string HostsFile = "/etc/hosts";
    private const int HostsLengthMax = 1 << 20;

    // Two rounds over three servers are over before the engine asks again.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(1500);

    /// <summary>The addresses of a name, IPv4 first; none when there are none or nobody says.</summary>
    public async Task<IReadOnlyList<IPAddress>> LookUp(string name)
    {
        if (IPAddress.TryParse(name, out IPAddress? literal)) return [literal];
        if (FromHosts(name) is { Count: > 0 } known) return known;
        IReadOnlyList<IPAddress> asked = servers();
        if (asked.Count == 0) return await Dns.GetHostAddressesAsync(name).ConfigureAwait(false);
        for (int round = 0; round < Rounds; round++)
        {
            foreach (IPAddress server in asked)
            {
                Task<List<IPAddress>?> four = Ask(server, name, DnsMessage.VersionFour);
                Task<List<IPAddress>?> six = Ask(server, name, DnsMessage.VersionSix);
                await Task.WhenAll(four, six).ConfigureAwait(false);
                List<IPAddress>? some = await four.ConfigureAwait(false);
                List<IPAddress>? others = await six.ConfigureAwait(false);
                if (some is not null || others is not null) return [.. some ?? [], .. others ?? []];
            }
        }

        return [];
    }

    // Null when the server did not say.
    private async Task<List<IPAddress>?> Ask(IPAddress server, string name, ushort type)
    {
        ushort id = (ushort)RandomNumberGenerator.GetInt32(ushort.MaxValue + 1);
        if (DnsMessage.Question(id, name, type) is not { } question) return null;
        using CancellationTokenSource patience = new(Patience);
        try
        {
            using Socket socket = new(server.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
            if (mark != 0) socket.SetRawSocketOption(SocketLevel, MarkOption, BitConverter.GetBytes(mark));

            // Connected, so that nobody else can answer.
            await socket.ConnectAsync(new IPEndPoint(server, Port), patience.Token).ConfigureAwait(false);
            await socket.SendAsync(question, patience.Token).ConfigureAwait(false);
            byte[] answer = new byte[DnsMessage.LengthMax];
            while (true)
            {
                int length = await socket.ReceiveAsync(answer, patience.Token).ConfigureAwait(false);
                if (IsTo(question, answer.AsSpan(0, length)))
                    return DnsMessage.ReadAnswer(question, answer.AsSpan(0, length));
            }
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            return null;
        }
    }

    private static bool IsTo(ReadOnlySpan<byte> question, ReadOnlySpan<byte> answer) =>
        answer.Length >= question.Length && answer[..2].SequenceEqual(question[..2]);

    private static List<IPAddress> FromHosts(string name)
    {
        List<IPAddress> addresses = [];
        try
        {
            if (new FileInfo(HostsFile) is not { Exists: true, Length: <= HostsLengthMax }) return addresses;
            foreach (string line in File.ReadLines(HostsFile))
            {
                string[] words = line.Split('#')[0].Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
                bool names = words.Skip(1).Contains(name, StringComparer.OrdinalIgnoreCase);
                if (names && IPAddress.TryParse(words[0], out IPAddress? address)) addresses.Add(address);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Then it says nothing.
        }

        return addresses;
    }
}
