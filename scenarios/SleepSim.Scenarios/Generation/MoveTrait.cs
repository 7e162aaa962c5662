using FsCheck;

namespace SleepSim.Scenarios;

/// <summary>What is known of a kind of move before one is drawn.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Weight">How often it is drawn, in a scenario that has it.</param>
/// <param name="Place">Where it may stand.</param>
/// <param name="Lengths">How long it lasts, or the time between two of what it repeats.</param>
internal sealed record MoveTrait(MoveKind Kind, int Weight, MovePlace Place, Gen<TimeSpan> Lengths)
{
    /// <summary>As in a scenario file.</summary>
    public string Name { get; } =
        OperationShapes.All.First(shape => shape.Operation.Name == Kind.ToString()).Key;
}
