using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>Throws at a message of its app.</summary>
internal sealed class Throws(ITunnelEngine inner) : EngineWrapper(inner)
{
    public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        if (happening is TunnelEvent.AppMessage message) Answer(message);
        base.Handle(happening, now, host);
    }

    private static void Answer(TunnelEvent.AppMessage message) =>
        throw new InvalidOperationException($"There is no answer to {message.Message.Length} bytes.");
}
