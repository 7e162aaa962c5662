using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace SleepSim.Live;

/// <summary>A program that runs in a lab: it can be stopped and continued as sleep does it, and ends with the
/// lab.</summary>
internal sealed class LabProcess : IDisposable
{
    // Of what a program complains about; what it says last is what matters.
    private const int ComplaintsMax = 16_384;

    private static readonly TimeSpan EndPatience = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly string _name;
    private readonly StringBuilder _complaints = new();
    private PipeReader? _output;
    private PipeReader? _errors;
    private bool _disposed;

    private LabProcess(Process process, string name) => (_process, _name, Id) = (process, name, process.Id);

    /// <summary>Its number: ip-netns(8) becomes the program it starts.</summary>
    public int Id { get; }

    /// <summary>It has ended.</summary>
    public bool HasEnded => _disposed || _process.HasExited;

    /// <summary>The code it ended with.</summary>
    public int Code => _process.ExitCode;

    /// <summary>The end of what it wrote to its error side, and to its output where nobody reads that.</summary>
    public string Complaints
    {
        get
        {
            lock (_complaints) return _complaints.ToString().Trim();
        }
    }

    internal static LabProcess Start(LabProgram program, string inNamespace)
    {
        string file = Programs.Find(program.File) ?? program.File;
        ProcessStartInfo start = new(
            Programs.Find("ip") ?? "ip", ["netns", "exec", inNamespace, file, .. program.Arguments])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach ((string name, string value) in program.Environment) start.Environment[name] = value;
        try
        {
            Process process = Process.Start(start) ?? throw new LabException($"'{program.File}' cannot be started.");
            LabProcess started = new(process, program.File);
            started._output = new PipeReader(process.StandardOutput, program.Line ?? started.Note);
            started._errors = new PipeReader(process.StandardError, started.Note);
            process.StandardInput.Close();
            return started;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new LabException($"'{program.File}' cannot be started: {e.Message}");
        }
    }

    /// <summary>Nothing of it runs from here on (SIGSTOP).</summary>
    public void Freeze() => Signal(Libc.Stop);

    /// <summary>It runs again (SIGCONT).</summary>
    public void Thaw() => Signal(Libc.Continue);

    /// <summary>Ends it without asking (SIGKILL).</summary>
    public void Kill()
    {
        Signal(Libc.Kill);
        if (!_process.WaitForExit(EndPatience)) throw new LabException($"'{_name}' did not end when it was killed.");
    }

    /// <summary>Asks it to end (SIGTERM), and ends it when it does not.</summary>
    /// <returns>Whether it did as it was asked.</returns>
    public bool Stop(TimeSpan patience)
    {
        Signal(Libc.Terminate);
        if (_process.WaitForExit(patience)) return true;
        Kill();
        return false;
    }

    /// <summary>Waits until something is so.</summary>
    /// <exception cref="LabException">It has ended, or the patience has.</exception>
    public void WaitFor(string what, Func<bool> isSo, TimeSpan patience)
    {
        long began = Stopwatch.GetTimestamp();
        while (!isSo())
        {
            if (HasEnded) throw new LabException($"'{_name}' ended with {Code} before {what}: {Complaints}");
            if (Stopwatch.GetElapsedTime(began) > patience)
                throw new LabException($"'{_name}': no {what} within {patience.TotalSeconds:0} s: {Complaints}");
            Thread.Sleep(5);
        }
    }

    /// <summary>Waits until it ends by itself and all it said has been read.</summary>
    /// <returns>False when it goes on.</returns>
    public bool WaitForEnd(TimeSpan patience) => _process.WaitForExit(patience)
        && (_output?.Finish(EndPatience) ?? true)
        && (_errors?.Finish(EndPatience) ?? true);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_disposed) return;
        if (!HasEnded) Libc.Signal(Id, Libc.Kill);
        _disposed = true;
        _process.WaitForExit(EndPatience);
        _process.Dispose();
    }

    // A number of a process that has ended may be somebody else's.
    private void Signal(int signal)
    {
        if (HasEnded) return;
        if (Libc.Signal(Id, signal) != 0 && !HasEnded)
            throw new LabException(
                $"'{_name}' ({Id}) does not take signal {signal}: {Marshal.GetLastPInvokeErrorMessage()}");
    }

    private void Note(string line)
    {
        lock (_complaints)
        {
            _complaints.AppendLine(line);
            if (_complaints.Length > ComplaintsMax) _complaints.Remove(0, _complaints.Length - ComplaintsMax);
        }
    }
}
