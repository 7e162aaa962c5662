namespace SleepSim.Scenarios;

/// <summary>Something that happens to the machine, its network or its tunnel. A closed set.</summary>
public abstract record Operation
{
    private protected Operation()
    {
    }

    /// <summary>How long it lasts; zero for what happens in an instant.</summary>
    public abstract TimeSpan Length { get; }
}
