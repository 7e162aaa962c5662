namespace SleepSim.Scenarios;

/// <summary>What follows a dark wake.</summary>
public enum AfterDarkWake
{
    /// <summary>The machine sleeps again.</summary>
    Sleep,

    /// <summary>The machine is promoted to full wake (pmset calls it "DarkWake to FullWake").</summary>
    FullWake,
}
