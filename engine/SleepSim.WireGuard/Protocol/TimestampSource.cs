using SleepSim.Contract;

namespace SleepSim.WireGuard.Protocol;

/// <summary>Gives every initiation of a device a timestamp greater than the one before.</summary>
/// <remarks>A responder keeps the greatest timestamp it accepted and takes no initiation that is not later (section
/// 5.4.2). The wall clock may step back, by a time server or by hand; were it obeyed, every handshake would be refused
/// as a replay until the clock has caught up. So a step back is answered by counting on, a nanosecond at a
/// time.</remarks>
internal sealed class TimestampSource
{
    private static readonly Duration Least = new(1);
    private Duration _last = Duration.Zero - Least;

    public void Next(Duration wall, Span<byte> timestamp)
    {
        _last = Duration.Max(Duration.Max(wall, Duration.Zero), _last + Least);
        Tai64n.Write(_last, timestamp);
    }
}
