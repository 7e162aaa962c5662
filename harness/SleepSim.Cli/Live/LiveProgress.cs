using SleepSim.Live;
using SleepSim.Scenarios;

namespace SleepSim.Cli;

/// <summary>Says how far some live runs are, for as long as they go on.</summary>
internal sealed class LiveProgress : IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private readonly Progress _progress;
    private readonly int _count;
    private readonly List<string> _running = [];
    private readonly Timer _timer;
    private int _ended;

    public LiveProgress(Progress progress, int count)
    {
        (_progress, _count) = (progress, count);
        _timer = new Timer(_ => Show(), null, Every, Every);
    }

    public void Say(string line) => _progress.Say(line);

    public void Began(Scenario scenario, LiveEngine engine)
    {
        lock (_running) _running.Add(Name(scenario, engine));
    }

    public void Ended(Scenario scenario, LiveEngine engine)
    {
        lock (_running)
        {
            _running.Remove(Name(scenario, engine));
            _ended++;
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        _progress.Finish();
    }

    private void Show() => _progress.Show(() =>
    {
        lock (_running)
            return $"{_ended} of {_count} runs, {_progress.Elapsed:m\\:ss}; going on: {string.Join(", ", _running)}";
    });

    private static string Name(Scenario scenario, LiveEngine engine) => $"{scenario.Name} ({engine.Name})";
}
