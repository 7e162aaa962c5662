namespace SleepSim.Scenarios;

/// <summary>What is drawn for one step; <see cref="MovePlacer"/> finds a legal place for it.</summary>
/// <param name="Kind">The operation wanted.</param>
/// <param name="Gap">Awake time before it.</param>
/// <param name="Length">How long it lasts.</param>
/// <param name="DarkGap">Sleep before it, when it falls inside a sleep.</param>
/// <param name="Inside">Whether it falls inside the operation before it, where it may.</param>
/// <param name="PerMille">Where inside, in parts of 1,000.</param>
/// <param name="Promotes">Whether a dark wake is promoted to full wake.</param>
/// <param name="Count">How often, from 1 to 30, for what is repeated.</param>
/// <param name="Choice">From 0 to 9,999: which of several values an argument has.</param>
internal readonly record struct Move(
    MoveKind Kind,
    TimeSpan Gap,
    TimeSpan Length,
    TimeSpan DarkGap,
    bool Inside,
    int PerMille,
    bool Promotes,
    int Count,
    int Choice);
