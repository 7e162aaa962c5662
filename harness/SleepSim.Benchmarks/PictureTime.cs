using System.Diagnostics;
using System.Globalization;
using SleepSim.Reports;

namespace SleepSim.Benchmarks;

/// <summary>How much processor time the reports of a run take, over the runs of a folder of results, each the median of
/// some rounds.</summary>
internal static class PictureTime
{
    private const int Rounds = 5;

    public static int Run(TextWriter output, string folder)
    {
        IReadOnlyList<ReportedRun> runs = ResultFolders.Read([folder]).Runs;
        if (runs.Count == 0)
        {
            output.WriteLine($"Found no results in '{folder}', expected those of 'sleepsim run'.");
            return 2;
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{runs.Count} runs, ms of processor time     median      p95      max"));
        TimelineModel[] models = [.. runs.Select(static run => run.Timeline())];
        Print(output, "model", runs, static run => run.Timeline());
        Print(output, "PNG", models, static model => TimelinePlot.Png(model));
        Print(output, "SVG", models, static model => TimelinePlot.Svg(model));
        Print(output, "model, PNG and SVG", runs, static run =>
        {
            TimelineModel model = run.Timeline();
            TimelinePlot.Png(model);
            TimelinePlot.Svg(model);
        });
        Print(output, "Perfetto trace", runs, static run => PerfettoFile.ToJson([run]));
        return 0;
    }

    private static void Print<T>(TextWriter output, string what, IReadOnlyList<T> items, Action<T> work)
    {
        double[] milliseconds = [.. items.Select(item => Median(item, work)).Order()];
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-34} {At(milliseconds, 50),8:0.0} {At(milliseconds, 95),8:0.0} {milliseconds[^1],8:0.0}"));
    }

    private static double Median<T>(T item, Action<T> work)
    {
        work(item);
        double[] rounds = new double[Rounds];
        for (int i = 0; i < Rounds; i++)
        {
            using Process own = Process.GetCurrentProcess();
            TimeSpan before = own.TotalProcessorTime;
            work(item);
            own.Refresh();
            rounds[i] = (own.TotalProcessorTime - before).TotalMilliseconds;
        }

        return rounds.Order().ElementAt(Rounds / 2);
    }

    private static double At(double[] sorted, int percent) => sorted[(sorted.Length * percent + 99) / 100 - 1];
}
