namespace SleepSim.Cli;

/// <summary>Where the command writes: results to one side, progress and complaints to the other.</summary>
/// <param name="Output">For results.</param>
/// <param name="Error">For progress and errors.</param>
/// <param name="OutputIsScreen">Whether a person looks at the results: then they may have colours and borders.</param>
/// <param name="ErrorIsScreen">Whether a person looks at the progress: then its line is written over.</param>
/// <param name="Interrupted">Cancelled by Ctrl-C.</param>
internal sealed record Terminal(
    TextWriter Output,
    TextWriter Error,
    bool OutputIsScreen,
    bool ErrorIsScreen,
    CancellationToken Interrupted)
{
    /// <summary>Cancelled by a second Ctrl-C: what is being made smaller is to be left as small as it is.</summary>
    public CancellationToken Hurried { get; init; }

    /// <summary>The terminal of this process. NO_COLOR and TERM=dumb make it plain.</summary>
    public static Terminal OfProcess(CancellationToken interrupted, CancellationToken hurried)
    {
        bool plain = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            || Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new Terminal(
            Console.Out,
            Console.Error,
            !plain && !Console.IsOutputRedirected,
            !plain && !Console.IsErrorRedirected,
            interrupted)
        {
            Hurried = hurried,
        };
    }
}
