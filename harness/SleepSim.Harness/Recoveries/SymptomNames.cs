namespace SleepSim.Harness;

/// <summary>The troubles that are recognised by name.</summary>
public static class SymptomNames
{
    /// <summary>The tunnel is dead after wake, and the status says connected (Z2, N10).</summary>
    public const string DeadAlthoughConnected = "dead after wake although connected";

    /// <summary>The tunnel was stopped for sleep, and started again before the machine slept (Z1).</summary>
    public const string RestartedBeforeSleep = "restarted by on-demand just before sleep";

    /// <summary>The machine slept in the middle of a start (Z1).</summary>
    public const string AsleepInMidConnect = "asleep in mid-connect";

    /// <summary>A start goes on and on (Z3).</summary>
    public const string StuckConnecting = "stuck connecting";

    /// <summary>Traffic passed outside the tunnel (X6).</summary>
    public const string OutsideTheTunnel = "traffic outside the tunnel";
}
