using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>Takes three gigabytes at a message of its app, and keeps them.</summary>
internal sealed class EatsMemory(ITunnelEngine inner) : EngineWrapper(inner)
{
    private const int Bites = 96;
    private const int BiteSize = 32 * 1024 * 1024;

    private readonly List<byte[]> _eaten = [];

    public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        if (happening is TunnelEvent.AppMessage && _eaten.Count == 0)
        {
            for (int i = 0; i < Bites; i++) _eaten.Add(new byte[BiteSize]);
        }

        base.Handle(happening, now, host);
    }
}
