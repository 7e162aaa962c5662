using System.Runtime.InteropServices;

namespace SleepSim.LinuxHost;

/// <summary>Takes SIGCONT for a wake: a process that was stopped was as good as asleep.</summary>
internal sealed partial class ContinueWatch : IEventSource, IDisposable
{
    private const int Continue = 18;

    private readonly SleepJudge _judge;
    private readonly Signal _signal = new();
    private readonly PosixSignalRegistration _registration;
    private volatile bool _rehearsed;

    public ContinueWatch(SleepJudge judge)
    {
        _judge = judge;
        _registration = PosixSignalRegistration.Create(PosixSignal.SIGCONT, Hear);
        // The first signal takes the runtime many milliseconds, and the first wake is the one people wait for.
        _ = Send(Environment.ProcessId, Continue);
    }

    /// <inheritdoc/>
    public int Descriptor => _signal.Descriptor;

    /// <inheritdoc/>
    public void Read(ITunnelInbox inbox)
    {
        _signal.Lower();
        _judge.Continue(inbox);
    }

    public void Dispose()
    {
        _registration.Dispose();
        _signal.Dispose();
    }

    private void Hear(PosixSignalContext context)
    {
        if (_rehearsed) _signal.Raise();
        _rehearsed = true;
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Send(int process, int signal);
}
