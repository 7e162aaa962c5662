using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>CLK-09: when the next handshake may be begun is remembered as a time of day.</summary>
internal sealed class WaitsByTheWallClock(ITunnelEngine inner) : HandshakeGate(inner)
{
    private static readonly Duration _atLeast = Duration.FromMilliseconds(100);

    private Duration? _notBefore;

    protected override bool MayBegin() => _notBefore is not { } time || Now.Wall >= time;

    protected override void Began() => _notBefore = Now.Wall + _atLeast;
}
