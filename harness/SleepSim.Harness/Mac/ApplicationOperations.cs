using SleepSim.Scenarios;

namespace SleepSim.Harness.Mac;

/// <summary>Plays what applications do.</summary>
internal sealed class ApplicationOperations(Applications applications)
{
    /// <summary>False when the operation is of another kind.</summary>
    public bool Begin(Operation operation)
    {
        if (operation is not Traffic traffic) return false;
        applications.Burst(traffic);
        return true;
    }

    /// <summary>False when the operation is of another kind. A burst ends by itself.</summary>
    public static bool End(Operation operation) => operation is Traffic;
}
