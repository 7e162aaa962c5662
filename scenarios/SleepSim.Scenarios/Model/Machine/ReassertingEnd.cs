namespace SleepSim.Scenarios;

/// <summary>With which reason the system stops a tunnel that reasserts too long; which of the two when is not publicly
/// known (L33; facts.md, section 12).</summary>
public enum ReassertingEnd
{
    /// <summary>Stop reason 14.</summary>
    ConnectionFailed,

    /// <summary>Stop reason 8.</summary>
    IdleTimeout,
}
