namespace SleepSim.Live;

/// <summary>A program to be started in a lab.</summary>
/// <param name="File">Its name or file.</param>
/// <param name="Arguments">Each one by itself.</param>
internal sealed record LabProgram(string File, IReadOnlyList<string> Arguments)
{
    /// <summary>Takes each line of its output, on a thread of its own; nobody when null.</summary>
    public Action<string>? Line { get; init; }

    /// <summary>Variables besides those of this process.</summary>
    public IReadOnlyList<(string Name, string Value)> Environment { get; init; } = [];
}
