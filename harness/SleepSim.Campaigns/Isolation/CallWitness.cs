using Microsoft.Win32.SafeHandles;
using SleepSim.Contract;
using SleepSim.Traces;

namespace SleepSim.Campaigns;

/// <summary>Notes each call of the engines of one run before it is made, for whoever looks after the death of the
/// process.</summary>
internal sealed class CallWitness(string path, RunWatch watch) : ITraceSink, IDisposable
{
    private readonly SafeFileHandle _file =
        File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.Read);

    private long _at;

    /// <summary>Engines whose calls are noted.</summary>
    public ITunnelEngineFactory Around(ITunnelEngineFactory engines) => new WitnessedFactory(engines, this);

    /// <inheritdoc/>
    public void Take(TraceRecord record)
    {
        _at = record.At;
        watch.Beat();
    }

    /// <summary>A call begins.</summary>
    public void Enter(string call) => Note(call, cameBack: false);

    /// <summary>It came back.</summary>
    public void Leave(string call)
    {
        // While it still counts as that call's.
        watch.CheckMemory();
        watch.Beat();
        Note(call, cameBack: true);
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private void Note(string call, bool cameBack)
    {
        Span<byte> line = stackalloc byte[CallNote.Size];
        new CallNote(_at, call, cameBack).Write(line);
        RandomAccess.Write(_file, line, 0);
    }
}
