namespace SleepSim.Live;

/// <summary>One of the two Internet protocols.</summary>
internal enum IpFamily
{
    V4,
    V6,
}
