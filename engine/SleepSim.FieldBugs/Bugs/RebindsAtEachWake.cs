using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>THR-01: one wake is handled like many.</summary>
internal sealed class RebindsAtEachWake(ITunnelEngine inner) : EngineWrapper(inner)
{
    private const int Times = 20;

    public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        int times = happening is TunnelEvent.Wake ? Times : 1;
        for (int i = 0; i < times; i++) base.Handle(happening, now, host);
    }
}
