using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace SleepSim.Cli;

/// <summary>A process that runs a part of what this one was asked for.</summary>
internal sealed class Worker : IDisposable
{
    private const int ErrorMax = 1 << 20;

    // Read by the runtime, in hexadecimal.
    private const string HeapVariable = "DOTNET_GCHeapHardLimit";

    private readonly Process _process;
    private readonly Task<string>? _error;

    private Worker(Process process, bool keepsError)
    {
        _process = process;
        if (keepsError) _error = Task.Run(ReadError);
    }

    /// <summary>What it wrote to its error side, once it is over; empty where that is the one of this
    /// process.</summary>
    public string Error => _error?.GetAwaiter().GetResult() ?? "";

    /// <summary>Starts one.</summary>
    /// <param name="command">This program: a file, and what stands before the arguments.</param>
    /// <param name="arguments">What it is to do.</param>
    /// <param name="heap">Bytes that its managed heap may have.</param>
    /// <param name="keepsError">Keep what it writes to its error side; else that goes where that of this process
    /// does.</param>
    public static Worker Start(
        IReadOnlyList<string> command, IReadOnlyList<string> arguments, long heap, bool keepsError)
    {
        ProcessStartInfo start = new(command[0], [.. command.Skip(1), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = keepsError,
            RedirectStandardError = keepsError,
        };
        start.Environment[HeapVariable] = heap.ToString("X", CultureInfo.InvariantCulture);
        Process process = Process.Start(start) ?? throw new InvalidOperationException("No process was started.");
        if (keepsError) process.OutputDataReceived += (_, _) => { };
        if (keepsError) process.BeginOutputReadLine();
        return new Worker(process, keepsError);
    }

    /// <summary>Waits until it is over.</summary>
    /// <returns>Its exit code.</returns>
    public int Wait(Terminal terminal)
    {
        using CancellationTokenRegistration interrupt = terminal.Interrupted.Register(() => Say(ParentWatch.Interrupt));
        using CancellationTokenRegistration hurry = terminal.Hurried.Register(() => Say(ParentWatch.Hurry));
        _process.WaitForExit();
        return _process.ExitCode;
    }

    /// <summary>Waits until it is over; ends it when this process is interrupted.</summary>
    /// <returns>Its exit code; null when it was ended.</returns>
    public int? WaitOrKill(CancellationToken interrupted)
    {
        using CancellationTokenRegistration kill = interrupted.Register(() => _process.Kill(entireProcessTree: true));
        _process.WaitForExit();
        return interrupted.IsCancellationRequested ? null : _process.ExitCode;
    }

    /// <inheritdoc/>
    public void Dispose() => _process.Dispose();

    private void Say(byte word)
    {
        try
        {
            _process.StandardInput.BaseStream.WriteByte(word);
            _process.StandardInput.BaseStream.Flush();
        }
        catch (IOException)
        {
            // It is over already.
        }
    }

    // A stack overflow is told in some hundred kilobytes; whatever is more is read and forgotten.
    private string ReadError()
    {
        char[] buffer = new char[4096];
        StringBuilder kept = new();
        while (_process.StandardError.Read(buffer) is > 0 and int count)
        {
            if (kept.Length < ErrorMax) kept.Append(buffer, 0, count);
        }

        return kept.ToString();
    }
}
