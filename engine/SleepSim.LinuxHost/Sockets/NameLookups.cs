using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using SleepSim.Contract;

namespace SleepSim.LinuxHost;

/// <summary>Looks up names beside the loop; the answers are taken on its thread.</summary>
internal sealed class NameLookups(OuterResolver resolver, Signal answered)
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

        // On another thread from the start: files and system resolvers make whoever calls them wait.
        _ = Task.Run(() => LookUp(request, name));
    }

    /// <summary>The next answer.</summary>
    public bool TryTake(out TunnelEvent.NameResolved? answer) => _answers.TryDequeue(out answer);

    private async Task LookUp(RequestId request, string name)
    {
        try
        {
            Answer(request, await resolver.LookUp(name).ConfigureAwait(false));
        }
        catch (Exception refused) when (refused is SocketException or ArgumentException)
        {
            Answer(request, []);
        }
    }

    private void Answer(RequestId request, IReadOnlyList<IPAddress> addresses)
    {
        Interlocked.Decrement(ref _underWay);
        _answers.Enqueue(new TunnelEvent.NameResolved(request, addresses));
        answered.Raise();
    }
}
