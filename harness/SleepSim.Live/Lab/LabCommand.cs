using System.Diagnostics;
using System.Text;

namespace SleepSim.Live;

/// <summary>Runs a program to its end.</summary>
internal static class LabCommand
{
    /// <summary>Longer than anything in a lab takes, on however busy a machine.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Runs it and gives what it wrote to its output.</summary>
    /// <param name="input">What it reads; nothing when null.</param>
    /// <param name="program">Its name or file.</param>
    /// <param name="arguments">Each one by itself.</param>
    /// <exception cref="LabException">It cannot be started, ends with an error, or does not end.</exception>
    public static string Run(string? input, string program, params IEnumerable<string> arguments)
    {
        CommandResult result = Try(input, Patience, program, arguments);
        if (result.Code == 0) return result.Output;
        string said = result.Error.Length > 0 ? result.Error : result.Output;
        throw new LabException($"'{result.Line}' ended with {result.Code}: {said}");
    }

    /// <summary>Runs it, however it ends.</summary>
    /// <exception cref="LabException">It cannot be started or does not end in time.</exception>
    public static CommandResult Try(
        string? input, TimeSpan patience, string program, params IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(Programs.Find(program) ?? program, arguments)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        string line = string.Join(' ', [program, .. start.ArgumentList]);
        try
        {
            using Process process = Process.Start(start) ?? throw new LabException($"'{line}' cannot be started.");
            StringBuilder output = new();
            StringBuilder error = new();
            PipeReader[] readers =
            [
                new(process.StandardOutput, text => output.Append(text).Append('\n')),
                new(process.StandardError, text => error.Append(text).Append('\n')),
            ];
            if (input is not null) process.StandardInput.Write(input);
            process.StandardInput.Close();
            if (!process.WaitForExit(patience) || !Array.TrueForAll(readers, reader => reader.Finish(patience)))
            {
                process.Kill(entireProcessTree: true);
                throw new LabException($"'{line}' did not end within {patience.TotalSeconds:0} s.");
            }

            return new CommandResult(line, process.ExitCode, output.ToString().Trim(), error.ToString().Trim());
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new LabException($"'{line}' cannot be started: {e.Message}");
        }
        catch (IOException e)
        {
            throw new LabException($"'{line}' did not read what it was given: {e.Message}");
        }
    }
}
