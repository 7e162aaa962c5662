using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using SleepSim.Contract;

namespace SleepSim.LinuxHost;

/// <summary>Looks up names on threads of their own, since the system's resolver waits; the answers are taken on the
/// thread of the loop.</summary>
internal sealed class NameLookups(Signal answered)
{
    private const int UnderWayMax = 16;

    private readonly ConcurrentQueue<TunnelEvent.NameResolved> _answers = [];
    private int _underWay;

    /// <summary>Begins a look-up. Where too many are under way it is answered by nothing found.</summary>
    public void Begin(RequestId request, string name)
    {
        if (Interlocked.Increment(ref _underWay) > UnderWayMax)
        {
            Answer(request, []);
            return;
        }

        _ = LookUp(request, name);
    }

    /// <summary>The next answer.</summary>
    public bool TryTake(out TunnelEvent.NameResolved? answer) => _answers.TryDequeue(out answer);

    private async Task LookUp(RequestId request, string name)
    {
        try
        {
            Answer(request, await Dns.GetHostAddressesAsync(name).ConfigureAwait(false));
        }
        catch (Exception refused) when (refused is SocketException or ArgumentException)
        {
            Answer(request, []);
        }
    }

    private void Answer(RequestId request, IPAddress[] addresses)
    {
        Interlocked.Decrement(ref _underWay);
        _answers.Enqueue(new TunnelEvent.NameResolved(request, addresses));
        answered.Raise();
    }
}
