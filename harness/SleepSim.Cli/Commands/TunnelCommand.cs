using System.CommandLine;

namespace SleepSim.Cli;

/// <summary><c>sleepsim tunnel</c>: a real tunnel on this machine, carried by the engine that is tested.</summary>
internal static class TunnelCommand
{
    /// <summary>The command with its two parts.</summary>
    public static Command Create(Terminal terminal, Workshop workshop) =>
        new("tunnel", "Carry a real WireGuard tunnel on this machine (Linux, as root).")
        {
            TunnelUpCommand.Create(terminal, workshop),
            TunnelStatusCommand.Create(terminal),
        };
}
