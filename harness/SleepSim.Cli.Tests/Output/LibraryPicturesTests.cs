using SleepSim.Contract;
using SleepSim.Harness;
using SleepSim.Reports;
using SleepSim.Reports.Tests;
using SleepSim.Scenarios;
using SleepSim.Traces;
using SleepSim.WireGuard;

namespace SleepSim.Cli.Tests;

/// <summary>Every scenario of the library is drawn, with an engine that recovers and with one that does not.</summary>
public sealed class LibraryPicturesTests
{
    private static readonly string[] Engines = ["resilient", "naive"];

    [TestCaseSource(nameof(Engines))]
    public void Words_TouchNothingAndStayInside(string engine)
    {
        List<string> faults = [];
        foreach (ReportedRun run in Runs(engine))
        {
            string name = run.Summary.Scenario;
            foreach (string fault in SvgTexts.Faults(TimelinePlot.Svg(run.Timeline()))) faults.Add($"{name}: {fault}");
        }

        Assert.That(faults, Is.Empty);
    }

    private static IEnumerable<ReportedRun> Runs(string engine)
    {
        ITunnelEngineFactory factory = WireGuardEngines.All.Single(one => one.Name == engine);
        foreach (string file in House.Files(".yaml").Where(static path =>
            path.StartsWith("scenarios/library/", StringComparison.Ordinal)))
        {
            Scenario scenario = ScenarioReader.Read(House.Text(file), file);
            MemorySink trace = new();
            RunResult result = Simulation.Run(scenario, factory, trace);
            yield return new ReportedRun { Summary = Summaries.Of(result, trace.Records), Records = trace.Records };
        }
    }

    private sealed class MemorySink : ITraceSink
    {
        public List<TraceRecord> Records { get; } = [];

        public void Take(TraceRecord record) => Records.Add(record);
    }
}
