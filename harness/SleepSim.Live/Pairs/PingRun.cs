namespace SleepSim.Live;

/// <summary>A ping(8) in the background.</summary>
internal sealed class PingRun(LabProcess process, List<string> lines, int count)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180);

    /// <summary>How many have been answered up to now.</summary>
    public int Answered
    {
        get
        {
            lock (lines) return lines.Count(line => line.Contains("icmp_seq=", StringComparison.Ordinal)
                && line.Contains("time=", StringComparison.Ordinal));
        }
    }

    /// <summary>Waits for more answers than could be on their way already.</summary>
    public void WaitForMore(TimeSpan patience)
    {
        int before = Answered;
        process.WaitFor("more answers", () => Answered > before + 3, patience);
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>How many were not answered.</returns>
    public int Lost()
    {
        if (!process.WaitForEnd(Patience)) throw new LabException("ping does not end.");
        return count - Answered;
    }
}
