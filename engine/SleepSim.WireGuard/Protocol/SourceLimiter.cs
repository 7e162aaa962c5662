using System.Net;
using SleepSim.Contract;

namespace SleepSim.WireGuard.Protocol;

/// <summary>Under load, how many handshakes one source address may cause even though it has a cookie (section 5.3):
/// 20 a second, and five at once.</summary>
internal sealed class SourceLimiter
{
    /// <summary>Sources remembered; when all are busy, a new one has to wait.</summary>
    public const int SourcesMax = 1024;

    private const int Burst = 5;
    private const int AddressLengthMax = 16;
    private static readonly Duration Interval = Duration.FromMilliseconds(50);

    /// <summary>For each source, until when its share is used up.</summary>
    private readonly SortedDictionary<UInt128, Duration> _busyUntil = [];

    /// <summary>Whether a source may cause one more handshake; if so, it is counted.</summary>
    public bool Admit(IPAddress source, Duration now)
    {
        UInt128 key = KeyOf(source);
        bool known = _busyUntil.TryGetValue(key, out Duration busyUntil);
        if (!known && !HasRoom(now)) return false;

        Duration begin = Duration.Max(busyUntil, now);
        if (begin - now > Interval * (Burst - 1)) return false;
        _busyUntil[key] = begin + Interval;
        return true;
    }

    private bool HasRoom(Duration now)
    {
        if (_busyUntil.Count < SourcesMax) return true;
        List<UInt128> idle = [];
        foreach ((UInt128 source, Duration busyUntil) in _busyUntil)
        {
            if (busyUntil <= now) idle.Add(source);
        }

        foreach (UInt128 source in idle) _busyUntil.Remove(source);
        return idle.Count > 0;
    }

    private static UInt128 KeyOf(IPAddress source)
    {
        Span<byte> bytes = stackalloc byte[AddressLengthMax];
        source.MapToIPv6().TryWriteBytes(bytes, out _);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }
}
