using SleepSim.Campaigns;
using SleepSim.Reports;

namespace SleepSim.Cli;

/// <summary>Runs a campaign in a process of its own, because no thread can be saved from an engine that loops, eats all
/// memory or overflows the stack. When the worker dies, each scenario that was in flight is run alone; one that ends
/// its process again is put into the campaign's file as a violation, and the worker goes on.</summary>
internal sealed class Supervisor(
    IReadOnlyList<string> command,
    IReadOnlyList<string> arguments,
    FuzzOptions options,
    RunLimits limits,
    Terminal terminal)
{
    // A worker that dies again and again without anything found or finished has another trouble than the engine.
    private const int FruitlessMax = 3;

    private readonly Progress _progress = new(terminal);
    private bool _shrinks = true;

    /// <summary>Runs the campaign to its end.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    /// <exception cref="BadInputException">The file cannot be used.</exception>
    public int Run()
    {
        long ran = -1;
        for (int fruitless = 0; fruitless < FruitlessMax;)
        {
            int code = RunWorker();
            if (WorkerExit.IsOrderly(code)) return code;
            long now = LookAfter(code);
            fruitless = now > ran ? 0 : fruitless + 1;
            ran = Math.Max(ran, now);
        }

        terminal.Error.WriteLine(
            $"The worker died {FruitlessMax} times without a scenario finished, and none of those in flight ends a "
            + "process alone: fewer --jobs, a higher --memory or more --patience may help.");
        return ExitCode.OwnFault;
    }

    private int RunWorker()
    {
        List<string> words = [.. arguments, FuzzSwitches.WorkerName];
        if (!_shrinks) words.Add(FuzzSwitches.NoShrinkName);
        if (options.Order.Time is not null) words.AddRange([FuzzSwitches.SpentName, Spent()]);
        using Worker worker =
            Worker.Start(command, words, limits.HeapOf(options.Order.Jobs), keepsError: false);
        return worker.Wait(terminal);
    }

    private string Spent() => FormattableString.Invariant($"{(long)_progress.Elapsed.TotalMilliseconds}");

    /// <returns>Scenarios in the file.</returns>
    private long LookAfter(int code)
    {
        try
        {
            using CampaignFile file = CampaignFile.Open(options.File, options.Plan, options.Shard);
            string left = string.Join(", ", file.LeftInFlight);
            string todo = left.Length == 0 ? "No scenario of the campaign was in flight."
                : terminal.Interrupted.IsCancellationRequested ? $"To be run the next time: {left}."
                : $"Alone now: {left}.";
            _progress.Say($"The worker died: {WorkerExit.Say(code)}. {todo}");
            // Then it was a scenario in the making: those that were found must do as they are.
            if (left.Length == 0) _shrinks = false;
            foreach (long index in file.LeftInFlight) Try(file, index);
            return file.Totals.Ran;
        }
        catch (CampaignFileException e)
        {
            throw new BadInputException(e.Message);
        }
    }

    private void Try(CampaignFile file, long index)
    {
        if (terminal.Interrupted.IsCancellationRequested || file.Has(index)) return;
        List<string> words = [.. arguments, FuzzSwitches.AloneName, FormattableString.Invariant($"{index}")];
        using Worker worker = Worker.Start(command, words, limits.HeapOf(jobs: 1), keepsError: true);
        int? code = worker.WaitOrKill(terminal.Interrupted);
        if (code == ExitCode.Holds) LoneRun.AddTo(file);
        else if (code is { } known && !WorkerExit.IsOrderly(known)) Add(known, worker.Error, file, index);
        LoneRun.CleanUp(options.File);
    }

    private void Add(int code, string error, CampaignFile file, long index)
    {
        if (Death.Of(WorkerExit.KindOf(code, error), options.File + LoneRun.NoteExtension, limits) is not { } death)
            return;
        death.AddTo(file, index);
        string when = HumanDuration.Clock(death.At, decimals: 3);
        _progress.Say($"Scenario {index} violates {death.Rule} at {when}: {death.Reason}.");
    }
}
