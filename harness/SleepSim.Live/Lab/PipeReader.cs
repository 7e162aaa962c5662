namespace SleepSim.Live;

/// <summary>Reads what a process writes, on a thread of its own: the pool has as many threads as the machine has cores,
/// and .NET keeps one of them waiting for each pipe.</summary>
internal sealed class PipeReader
{
    private readonly Thread _thread;

    /// <param name="pipe">What is read, to its end.</param>
    /// <param name="line">Takes each line.</param>
    public PipeReader(TextReader pipe, Action<string> line)
    {
        _thread = new Thread(() => Read(pipe, line)) { IsBackground = true, Name = "pipe" };
        _thread.Start();
    }

    /// <summary>Waits until everything has been read.</summary>
    /// <returns>False when somebody still may write.</returns>
    public bool Finish(TimeSpan patience) => _thread.Join(patience);

    private static void Read(TextReader pipe, Action<string> line)
    {
        try
        {
            while (pipe.ReadLine() is { } text) line(text);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // Whoever asked for it has gone.
        }
    }
}
