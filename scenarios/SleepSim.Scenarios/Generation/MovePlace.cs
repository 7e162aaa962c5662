namespace SleepSim.Scenarios;

/// <summary>Where an operation may stand.</summary>
internal enum MovePlace
{
    /// <summary>It decides itself when the machine sleeps.</summary>
    Machine,

    /// <summary>At any time, also while the machine sleeps.</summary>
    Anywhere,

    /// <summary>While the machine runs: in the linger before sleep too, and in a dark wake.</summary>
    Awake,
}
