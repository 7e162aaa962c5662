using SleepSim.Contract;

namespace SleepSim.WireGuard.Protocol;

/// <summary>The load rule: under load while more messages than the threshold arrived within one second.</summary>
internal sealed class LoadMeter(int threshold)
{
    private static readonly Duration Period = Duration.FromSeconds(1);

    private readonly Duration?[] _arrivals = new Duration?[threshold];
    private int _oldest;

    /// <summary>Counts a message; true when it is one too many.</summary>
    public bool Count(Duration now)
    {
        if (threshold == 0) return true;
        bool overloaded = _arrivals[_oldest] is { } oldest && now - oldest < Period;
        _arrivals[_oldest] = now;
        _oldest = (_oldest + 1) % threshold;
        return overloaded;
    }
}
