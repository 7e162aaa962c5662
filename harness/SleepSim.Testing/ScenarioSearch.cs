using System.Diagnostics;
using SleepSim.Harness;
using SleepSim.Scenarios;

namespace SleepSim.Testing;

/// <summary>Runs random scenarios until one fails. What is found is the one with the lowest index, whatever the number
/// of jobs.</summary>
internal sealed class ScenarioSearch
{
    // One in so many is run twice, as campaigns do it.
    private const int TwiceEvery = 50;

    private readonly PropertyOptions _options;
    private readonly TestedEngine _engine;
    private readonly Cryptography _cryptography;
    private readonly CallWatch _calls;
    private readonly Found?[] _running;
    private readonly int[] _wanted;
    private readonly bool[] _reached;
    private readonly Stopwatch _time = Stopwatch.StartNew();
    private readonly Lock _summing = new();
    private long _next;
    private long _ran;
    private long _judged;
    private Int128 _simulated;
    private Found? _first;

    public ScenarioSearch(PropertyOptions options)
    {
        _options = options;
        _calls = new CallWatch(options.Patience);
        _engine = options.Tested(_calls);
        _running = new Found?[options.Jobs];
        _cryptography = _engine.HasStandIn ? Cryptography.StandIn : Cryptography.Real;
        CoverageCatalogue catalogue = _engine.Catalogue;
        _wanted = [.. options.MustReach.Select(name => NumberOf(name, catalogue))];
        _reached = new bool[_wanted.Length];
    }

    public Searched Run()
    {
        Thread[] jobs = [.. Enumerable.Range(0, _options.Jobs).Select(StartWorking)];
        List<Thread> left = [.. jobs];
        while (_calls.WaitFor(left) is { } stuck)
        {
            // That job is lost, and the others finish what they have begun.
            int job = Array.FindIndex(jobs, thread => thread.ManagedThreadId == stuck.Thread);
            left.Remove(jobs[job]);
            if (_running[job] is { } running) TakeFirst(running with { Stuck = stuck.Name });
        }

        string[] missed = [.. _options.MustReach.Where((_, number) => !_reached[number])];
        return new Searched(_ran, _judged, _simulated, missed, _first);
    }

    private static int NumberOf(string name, CoverageCatalogue catalogue) =>
        Enumerable.Range(0, catalogue.Count).First(number => catalogue.NameOf(number) == name);

    private Thread StartWorking(int job)
    {
        Thread thread = new(() => Work(job)) { IsBackground = true, Name = $"property job {job + 1}" };
        thread.Start();
        return thread;
    }

    private void Work(int job)
    {
        while (Next() is { } index)
        {
            Scenario scenario = ScenarioGenerator.Generate(_options.Seed, index, _options.Generation);
            _running[job] = new Found(index, scenario);
            try
            {
                RunResult result = _engine.Run(scenario, _cryptography);
                bool differs = index % TwiceEvery == 0 && _engine.Run(scenario, _cryptography).Hash != result.Hash;
                Take(index, result, differs);
            }
            catch (Exception e)
            {
                TakeFirst(new Found(index, scenario) { Thrown = e });
            }
        }
    }

    // Indexes are given out in order, so that all before the first failure are run.
    private long? Next()
    {
        lock (_summing)
        {
            bool over = _next >= _options.Scenarios || _first is not null
                || (_options.Time is { } time && _next > 0 && _time.Elapsed >= time);
            return over ? null : _next++;
        }
    }

    private void Take(long index, RunResult result, bool differs)
    {
        Finding? violation = _options.Violation(result);
        lock (_summing)
        {
            _ran++;
            if (result.Verdict.Outcome != Outcome.NotJudged) _judged++;
            _simulated += result.Measures.Simulated;
            for (int i = 0; i < _wanted.Length; i++) _reached[i] |= result.Coverage.Has(_wanted[i]);
        }

        if (differs) TakeFirst(new Found(index, result.Scenario));
        else if (violation is not null) TakeFirst(new Found(index, result.Scenario) { Violation = violation });
    }

    private void TakeFirst(Found found)
    {
        lock (_summing)
        {
            if (_first is null || found.Index < _first.Index) _first = found;
        }
    }
}
