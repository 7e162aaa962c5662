using System.Globalization;
using SleepSim.Scenarios;

namespace SleepSim.Cli;

/// <summary>One small file for each scenario that runs at this moment, taken away when it is done. What is left behind
/// is what ran when the process died, or what SleepSim failed at.</summary>
internal sealed class InFlight(string folder) : IDisposable
{
    private static readonly string Process = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);

    private readonly ThreadLocal<string> _file = new(
        () => Path.Combine(folder, string.Create(
            CultureInfo.InvariantCulture, $"in-flight-{Process}-{Environment.CurrentManagedThreadId}.yaml")),
        trackAllValues: true);

    private readonly Lock _lock = new();
    private readonly SortedSet<string> _running = new(StringComparer.Ordinal);

    /// <summary>Writes a scenario that is about to run on this thread.</summary>
    /// <returns>The file.</returns>
    /// <exception cref="BadInputException">It cannot be written.</exception>
    public string Write(Scenario scenario)
    {
        string file = _file.Value!;
        RunFolder.Writing(file, () =>
        {
            File.WriteAllText(file, ScenarioWriter.Write(scenario));
            return true;
        });
        lock (_lock) _running.Add(file);
        return file;
    }

    /// <summary>The scenario of this file has ended.</summary>
    public void Done(string file)
    {
        lock (_lock) _running.Remove(file);
    }

    /// <summary>Takes away the files whose scenarios have ended.</summary>
    public void Dispose()
    {
        foreach (string file in _file.Values)
        {
            if (!_running.Contains(file)) File.Delete(file);
        }

        _file.Dispose();
    }
}
