using System.Collections.Concurrent;

namespace SleepSim.Campaigns;

/// <summary>The one thread that writes a campaign file: it commits at once what is finished, and together what waits
/// meanwhile.</summary>
internal sealed class OutcomeWriter : IDisposable
{
    private const int BatchMax = 256;

    private readonly CampaignFile _file;
    private readonly Action<CampaignTotals> _committed;
    private readonly BlockingCollection<ScenarioOutcome> _finished;
    private readonly CancellationTokenSource _broken = new();
    private readonly Thread _thread;

    /// <summary>Begins to write.</summary>
    /// <param name="file">The file.</param>
    /// <param name="jobs">Who may have something waiting.</param>
    /// <param name="committed">Told after every commit, on the writer's thread.</param>
    public OutcomeWriter(CampaignFile file, int jobs, Action<CampaignTotals> committed)
    {
        _file = file;
        _committed = committed;
        // What waits is lost when the process dies, so little may wait.
        _finished = new BlockingCollection<ScenarioOutcome>(jobs);
        _thread = new Thread(Write) { IsBackground = true, Name = "campaign file" };
        _thread.Start();
    }

    /// <summary>Why it cannot write any more; null while it can.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Takes a finished scenario; waits while too many wait.</summary>
    /// <exception cref="OperationCanceledException">Nothing can be written any more.</exception>
    public void Take(ScenarioOutcome outcome) => _finished.Add(outcome, _broken.Token);

    /// <summary>Waits until everything taken is in the file.</summary>
    public void Complete()
    {
        _finished.CompleteAdding();
        _thread.Join();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _finished.Dispose();
        _broken.Dispose();
    }

    private void Write()
    {
        List<ScenarioOutcome> batch = [];
        try
        {
            foreach (ScenarioOutcome first in _finished.GetConsumingEnumerable())
            {
                batch.Clear();
                batch.Add(first);
                while (batch.Count < BatchMax && _finished.TryTake(out ScenarioOutcome? next)) batch.Add(next);
                _file.Commit(batch);
                _committed(_file.Totals);
            }
        }
        catch (Exception e)
        {
            Failure = e;
            _broken.Cancel();
        }
    }
}
