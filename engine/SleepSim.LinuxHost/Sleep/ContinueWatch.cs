using System.Runtime.InteropServices;

namespace SleepSim.LinuxHost;

/// <summary>Takes SIGCONT for a wake: a process that was stopped was as good as asleep.</summary>
internal sealed class ContinueWatch : IEventSource, IDisposable
{
    private readonly SleepJudge _judge;
    private readonly Signal _signal = new();
    private readonly PosixSignalRegistration _registration;

    public ContinueWatch(SleepJudge judge)
    {
        _judge = judge;
        _registration = PosixSignalRegistration.Create(PosixSignal.SIGCONT, _ => _signal.Raise());
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
}
