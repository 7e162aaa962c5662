using System.CommandLine;
using System.Net.Sockets;
using System.Text.Encodings.Web;
using System.Text.Json;
using SleepSim.LinuxHost;

namespace SleepSim.Cli;

/// <summary><c>sleepsim tunnel status</c>: how the tunnels of this machine are.</summary>
internal static class TunnelStatusCommand
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        // Read by programs and at a terminal, never inside a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    /// <summary>The command with its options.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string?> name = new("name")
        {
            Description = "The tunnel's interface; all of this network namespace when left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<bool> json = new("--json") { Description = "For programs." };
        Command command = new("status", "Show the tunnels that are up: state, way out, peers.") { name, json };
        command.SetAction(parsed => Show(parsed.GetValue(name), parsed.GetValue(json), terminal));
        return command;
    }

    private static int Show(string? name, bool json, Terminal terminal)
    {
        TunnelMachine.ExpectLinux();
        StateFolder folder = StateFolder.Own();
        List<TunnelReport> reports = [];
        foreach (string tunnel in TunnelsOf(folder))
        {
            if (name is not null && tunnel != name) continue;
            if (Ask(tunnel, folder, terminal) is { } report) reports.Add(report);
        }

        if (name is not null && reports.Count == 0)
        {
            throw new BadInputException(
                $"There is no tunnel '{name}' up: 'sleepsim tunnel status' shows all there are.");
        }

        if (json) terminal.Output.WriteLine(JsonSerializer.Serialize(new { tunnels = reports }, Format));
        else Write(reports, terminal);
        return ExitCode.Holds;
    }

    private static IReadOnlyList<string> TunnelsOf(StateFolder folder)
    {
        try
        {
            return StatusQuestion.Tunnels(folder);
        }
        catch (UnauthorizedAccessException)
        {
            throw new BadInputException("Only root can ask tunnels how they are; try 'sudo'.");
        }
    }

    private static TunnelReport? Ask(string tunnel, StateFolder folder, Terminal terminal)
    {
        try
        {
            return TunnelReport.Read(StatusQuestion.Ask(tunnel, folder));
        }
        catch (Exception e) when (e is SocketException or IOException or FormatException)
        {
            terminal.Error.WriteLine(Words.Printable($"{tunnel}: {e.Message}"));
            return null;
        }
    }

    private static void Write(List<TunnelReport> reports, Terminal terminal)
    {
        if (reports.Count == 0) terminal.Output.WriteLine("No tunnel is up here.");
        long now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        for (int i = 0; i < reports.Count; i++)
        {
            if (i > 0) terminal.Output.WriteLine();
            TunnelReportText.Write(reports[i], now, terminal.Output);
        }
    }
}
