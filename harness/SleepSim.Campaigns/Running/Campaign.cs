using System.Diagnostics;
using System.Runtime.ExceptionServices;
using SleepSim.Harness;
using SleepSim.Scenarios;

namespace SleepSim.Campaigns;

/// <summary>Runs a campaign. In a plain one scenario i is a function of the plan and i, its verdict one of the scenario
/// and the engine: so the result is the same for any number of jobs, in any order, after any interruption.</summary>
public sealed class Campaign
{
    private readonly CampaignFile _file;
    private readonly TestedEngine _engine;
    private readonly CampaignOrder _order;
    private readonly ScenarioJob _job;
    private readonly IndexDispenser _indexes;
    private readonly RunWatch? _watch;
    private readonly CancellationToken _interrupted;
    private readonly Stopwatch _time = Stopwatch.StartNew();
    private readonly Lock _ending = new();
    private Exception? _failure;
    private (long Index, Scenario Scenario)? _different;
    private volatile bool _stopped;

    private Campaign(
        CampaignFile file,
        TestedEngine engine,
        CampaignOrder order,
        Func<RunResult, IReadOnlyList<string>> reached,
        RunWatch? watch,
        CancellationToken interrupted)
    {
        (_file, _engine, _order, _watch, _interrupted) = (file, engine, order, watch, interrupted);
        CampaignPlan plan = file.Header.Plan;
        IScenarioSource source = plan.Guided
            ? new GuidedSource(plan, engine.Catalogue, file, order.Corpus)
            : new PlainSource(plan);
        _job = new ScenarioJob(plan, source, engine, reached);
        _indexes = new IndexDispenser(file.Header.Shard, order.Count ?? CampaignOrder.CountMax, file.Done);
    }

    /// <summary>Runs what is not in the file yet, until done, stopped or interrupted.</summary>
    /// <param name="file">The campaign's file; closed afterwards.</param>
    /// <param name="engine">The engine.</param>
    /// <param name="order">How far.</param>
    /// <param name="reached">Names of what a run reached that is worth reaching.</param>
    /// <param name="progress">Told what is in the file after every commit, on one thread.</param>
    /// <param name="interrupted">Begin no more: what runs is finished and written.</param>
    /// <param name="watch">Watches that each scenario comes to an end; null when nobody does.</param>
    /// <exception cref="CampaignFileException">The file cannot be written any more.</exception>
    /// <exception cref="ScenarioFailedException">SleepSim failed at a scenario. The rest is in the file.</exception>
    public static CampaignEnd Run(
        CampaignFile file,
        TestedEngine engine,
        CampaignOrder order,
        Func<RunResult, IReadOnlyList<string>> reached,
        Action<CampaignTotals>? progress,
        CancellationToken interrupted,
        RunWatch? watch = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(order);
        ArgumentOutOfRangeException.ThrowIfLessThan(order.Jobs, 1, nameof(order));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(order.Jobs, CampaignOrder.JobsMax, nameof(order));
        return new Campaign(file, engine, order, reached, watch, interrupted).Run(progress);
    }

    private CampaignEnd Run(Action<CampaignTotals>? progress)
    {
        using (OutcomeWriter writer = new(_file, _order.Jobs, totals => progress?.Invoke(totals)))
        {
            Thread[] threads = [.. Enumerable.Range(0, _order.Jobs).Select(job => Start(job, writer))];
            foreach (Thread thread in threads) thread.Join();
            writer.Complete();
            _failure = writer.Failure ?? _failure;
        }

        if (_failure is not null) ExceptionDispatchInfo.Throw(_failure);
        RunningScenarios.CleanUp(_file.Path);
        bool complete = _file.Finish(_order.Count ?? 0);
        Divergence? divergence = _different is { } one ? Explain(one.Index, one.Scenario) : null;
        return new CampaignEnd(complete && divergence is null, divergence);
    }

    private Thread Start(int job, OutcomeWriter writer)
    {
        Thread thread = new(() => Work(job, writer)) { IsBackground = true, Name = $"job {job + 1}" };
        thread.Start();
        return thread;
    }

    private void Work(int job, OutcomeWriter writer)
    {
        try
        {
            while (MayBegin() && _indexes.Next() is { } index)
            {
                _file.InFlight.Begin(job, index);
                (Scenario scenario, ScenarioOutcome? outcome) = Run(index);
                if (outcome is not null) writer.Take(outcome);
                else Differs(index, scenario);
            }

            _file.InFlight.End(job);
        }
        catch (OperationCanceledException)
        {
            // The writer says why.
            _stopped = true;
        }
        catch (Exception e)
        {
            Fail(e is IOException ? new CampaignFileException($"'{_file.Path}.in-flight': {e.Message}", e) : e);
        }
    }

    private (Scenario Scenario, ScenarioOutcome? Outcome) Run(long index)
    {
        return _watch is null ? RunIt() : _watch.Guard(RunIt);

        (Scenario, ScenarioOutcome?) RunIt()
        {
            ScenarioOutcome? outcome = _job.Run(index, out Scenario scenario);
            return (scenario, outcome);
        }
    }

    private bool MayBegin() => !_stopped && !_interrupted.IsCancellationRequested
        && (_order.Time is not { } time || _time.Elapsed < time)
        && (_order.StopAfter is not { } most || _file.Totals.Violating < most);

    private void Differs(long index, Scenario scenario)
    {
        lock (_ending)
        {
            if (_different is not { } known || index < known.Index) _different = (index, scenario);
        }

        _stopped = true;
    }

    private void Fail(Exception e)
    {
        lock (_ending) _failure ??= e;
        _stopped = true;
    }

    private Divergence Explain(long index, Scenario scenario) =>
        DeterminismWatch.Explain(index, scenario, _engine, _file.Header.Plan.Cryptography);
}
