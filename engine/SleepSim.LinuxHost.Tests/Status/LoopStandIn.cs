namespace SleepSim.LinuxHost.Tests;

/// <summary>Reads a source whenever it is ready, on a thread of its own, until it is disposed of.</summary>
internal sealed class LoopStandIn : IDisposable
{
    private const ulong End = 0;
    private const ulong Source = 1;

    private readonly Signal _end = new();
    private readonly Thread _thread;

    public LoopStandIn(IEventSource source)
    {
        _thread = new Thread(() => Run(source)) { IsBackground = true };
        _thread.Start();
    }

    public void Dispose()
    {
        _end.Raise();
        _thread.Join();
        _end.Dispose();
    }

    private void Run(IEventSource source)
    {
        using Poll poll = new();
        poll.Watch(_end.Descriptor, End, Poll.Readable);
        poll.Watch(source.Descriptor, Source, Poll.Readable);
        while (true)
        {
            int ready = poll.Wait(-1);
            for (int i = 0; i < ready; i++)
            {
                if (poll.Token(i) == End) return;
                source.Read(new NotingInbox());
            }
        }
    }
}
