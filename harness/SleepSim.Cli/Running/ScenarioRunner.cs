using SleepSim.Contract;
using SleepSim.Harness;
using SleepSim.Reports;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Cli;

/// <summary>Runs one scenario with one engine and writes its folder.</summary>
/// <param name="engine">The engine.</param>
/// <param name="reports">The folder of all reports; null to write nothing.</param>
/// <param name="pictures">Which runs are drawn; the usual ones when null.</param>
internal sealed class ScenarioRunner(
    ITunnelEngineFactory engine, string? reports, PicturePlan? pictures = null)
{
    /// <summary>Runs the scenario. Safe from many threads, for scenarios of different names.</summary>
    /// <param name="scenario">What to run.</param>
    /// <param name="folderName">The name of its folder.</param>
    /// <exception cref="BadInputException">The folder cannot be written.</exception>
    /// <exception cref="OwnFaultException">SleepSim failed.</exception>
    public RunReport Run(Scenario scenario, string folderName)
    {
        if (reports is null)
        {
            RunResult result = Simulate(scenario, recorder: null);
            return new RunReport(result, Folder: null, Trace: [], Summaries.Of(result, []));
        }

        return RunInto(RunFolder.Create(reports, engine.Name, folderName, scenario), scenario);
    }

    /// <summary>Runs the scenario and writes the folder of that path.</summary>
    /// <exception cref="BadInputException">The folder cannot be written.</exception>
    /// <exception cref="OwnFaultException">SleepSim failed.</exception>
    public RunReport RunIn(string path, Scenario scenario) => RunInto(RunFolder.CreateAt(path, scenario), scenario);

    private RunReport RunInto(RunFolder folder, Scenario scenario)
    {
        RunResult result;
        TraceKeeper trace;
        using (TraceFile file = folder.OpenTrace())
        {
            trace = new TraceKeeper(file);
            result = Simulate(scenario, trace);
        }

        RunReport report = new(result, folder, trace.Kept, Summaries.Of(result, trace.Kept));
        Draw(report, folder);
        return report;
    }

    private RunResult Simulate(Scenario scenario, ITraceSink? recorder)
    {
        try
        {
            return Simulation.Run(scenario, engine, recorder);
        }
        catch (IOException e)
        {
            throw new BadInputException($"The trace of '{scenario.Name}' cannot be written: {e.Message}");
        }
        catch (Exception e)
        {
            throw new OwnFaultException($"Running '{scenario.Name}' with '{engine.Name}' failed.", e);
        }
    }

    private void Draw(RunReport report, RunFolder folder)
    {
        try
        {
            bool violated = report.Result.Verdict.Outcome == Harness.Outcome.Violated;
            Theme? theme = (pictures ?? PicturePlan.Usual).For(violated);
            folder.WriteReports(new ReportedRun { Summary = report.Summary, Records = report.Trace }, theme);
        }
        catch (Exception e) when (e is not BadInputException)
        {
            throw new OwnFaultException(
                $"Drawing the run of '{report.Result.Scenario.Name}' failed; see {folder.Path}.", e);
        }
    }
}
