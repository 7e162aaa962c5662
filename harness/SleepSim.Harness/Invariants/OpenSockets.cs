using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>The sockets that are open, as the trace tells. The sockets of a process go with it; one that serves the
/// next start too keeps what was left open (L17).</summary>
internal sealed class OpenSockets(bool processReused)
{
    private readonly List<(int Generation, int Number, string BoundTo)> _open = [];
    private int _generation;

    public int Count => _open.Count;

    /// <summary>There are some, and each is bound to a tunnel's interface: whatever is sent goes there.</summary>
    public bool AllBoundToTunnel => _open.Count > 0 && _open.TrueForAll(static socket => IsTunnel(socket.BoundTo));

    /// <summary>The interface that an open socket of that number is bound to; empty for none.</summary>
    public string BoundTo(int number) => LastOf(number) is var at and >= 0 ? _open[at].BoundTo : "";

    /// <summary>Whether it is the name of a tunnel's interface on Darwin.</summary>
    public static bool IsTunnel(string interfaceName) => interfaceName.StartsWith("utun", StringComparison.Ordinal);

    public void Take(TraceRecord record)
    {
        switch (record)
        {
            case EngineCreated created:
                _generation = created.Generation;
                break;
            case SocketOpened opened:
                _open.Add((_generation, opened.Socket, opened.BoundTo));
                break;
            case SocketClosed closed:
                if (LastOf(closed.Socket) is var at and >= 0) _open.RemoveAt(at);
                break;
            case ProviderEnded:
            case EngineDiscarded when !processReused:
                _open.Clear();
                break;
            default:
                break;
        }
    }

    // Each engine counts its sockets from one.
    private int LastOf(int number)
    {
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Number == number) return i;
        }

        return -1;
    }
}
