using SleepSim.Campaigns;
using SleepSim.Reports;

namespace SleepSim.Cli;

/// <summary>Tells of two runs that should have been the same.</summary>
internal static class DivergenceStory
{
    /// <summary>Names the first record that differs.</summary>
    public static void Write(Divergence divergence, string engine, TextWriter error)
    {
        error.WriteLine(
            $"The campaign is stopped: {divergence.Pair} differ, scenario {divergence.Index} with '{engine}'.");
        if (divergence.Difference is { } difference)
        {
            error.WriteLine(
                $"  the first record that differs is number {difference.Number}, at "
                + $"{HumanDuration.Clock(difference.At, decimals: 9)}:");
            error.WriteLine($"    {OrOver(difference.First)}");
            error.WriteLine($"    {OrOver(difference.Second)}");
        }

        error.WriteLine("  An engine may use no clock, randomness, thread or shared state of its own; if it does not,");
        error.WriteLine("  this is SleepSim's own fault: please report it, with these lines:");
        error.WriteLine($"  {Version.Line}");
    }

    private static string OrOver(string line) => line.Length > 0 ? line : "(the run is over)";
}
