namespace SleepSim.Scenarios;

/// <summary>What the scenarios of a campaign have in common. A value: a scenario is a function of (seed, index,
/// options).</summary>
public sealed record GenerationOptions
{
    private readonly IReadOnlyList<string> _only = [];

    /// <summary>The names that <see cref="Only"/> may hold, in the order of the README's tables.</summary>
    public static IReadOnlyList<string> OperationNames { get; } = [.. OperationShapes.All.Select(shape => shape.Key)];

    /// <summary>How many operations, from 1 to <see cref="ScenarioGenerator.OperationsMax"/>.</summary>
    public int Operations { get; init; } = 10;

    /// <summary>The platform of all; null to draw one for each.</summary>
    public Platform? Platform { get; init; }

    /// <summary>The operations there may be, by their names in scenario files, kept sorted and each once; empty for
    /// all. Sleeps are always among them: nothing else opens the place that a dark wake or a late callback
    /// needs.</summary>
    /// <exception cref="ArgumentException">There is no operation of that name.</exception>
    public IReadOnlyList<string> Only
    {
        get => _only;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            foreach (string name in value.Where(name => !OperationNames.Contains(name)))
            {
                throw new ArgumentException(
                    $"found the operation '{name}', expected {Spelling.OneOf(name, OperationNames)}", nameof(value));
            }

            _only = [.. value.Distinct().Order(StringComparer.Ordinal)];
        }
    }

    /// <inheritdoc/>
    public bool Equals(GenerationOptions? other) => other is not null
        && Operations == other.Operations && Platform == other.Platform && Only.SequenceEqual(other.Only);

    /// <inheritdoc/>
    public override int GetHashCode() => (Operations * 31) + Only.Count;
}
