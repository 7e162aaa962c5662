namespace SleepSim.Cli;

/// <summary>What <c>tunnel up</c> is asked for.</summary>
/// <param name="File">The configuration.</param>
/// <param name="Interface">The interface to make; null for the name of the file.</param>
/// <param name="Engine">The engine that carries it.</param>
/// <param name="Events">Whether programs listen, not people.</param>
/// <param name="Quiet">Whether to say nothing of progress.</param>
internal sealed record TunnelRequest(string File, string? Interface, string Engine, bool Events, bool Quiet)
{
    /// <summary>The same, as it is typed.</summary>
    public IReadOnlyList<string> Arguments()
    {
        List<string> words = ["tunnel", "up", "--engine", Engine];
        if (Interface is not null) words.AddRange(["--interface", Interface]);
        if (Events) words.Add("--events");
        if (Quiet) words.Add("--quiet");
        return [.. words, "--", File];
    }
}
