using System.CommandLine;
using System.Runtime.InteropServices;
using SleepSim.Contract;
using SleepSim.LinuxHost;

namespace SleepSim.Cli;

/// <summary><c>sleepsim tunnel up</c>: brings a tunnel up and carries it until it is stopped.</summary>
internal static class TunnelUpCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(Terminal terminal, Workshop workshop)
    {
        Argument<string> file = new("file")
        {
            Description = "A configuration of wg-quick. Its name, such as wg0.conf, names the interface.",
        };
        Option<string?> name = new("--interface", "-i")
        {
            Description = "The interface to make [default: the name of the file].", HelpName = "name",
        };
        Option<string> engine = CommonOptions.Engine(workshop);
        Option<bool> events = new("--events") { Description = "Write what happens as lines of JSON on stdout." };
        Option<bool> quiet = new("--quiet", "-q") { Description = "No progress." };
        Command command = new("up", "Bring a tunnel up, and carry it until Ctrl-C or SIGTERM.")
        {
            file, name, engine, events, quiet,
        };
        command.SetAction(parsed => Up(
            new TunnelRequest(
                parsed.GetRequiredValue(file),
                parsed.GetValue(name),
                parsed.GetRequiredValue(engine),
                parsed.GetValue(events),
                parsed.GetValue(quiet)),
            terminal,
            workshop));
        return command;
    }

    private static int Up(TunnelRequest request, Terminal terminal, Workshop workshop)
    {
        ITunnelEngineFactory factory = workshop.Engine(request.Engine);
        string? inherited = OperatingSystem.IsLinux() ? Confinement.Inherited() : null;
        TunnelFile file = TunnelFile.Read(request, workshop, inherited);
        Progress progress = new(terminal, request.Quiet);
        foreach (string warning in file.Warnings) terminal.Error.WriteLine(warning);
        TunnelMachine.Expect();
        ITunnelListener listener = request.Events
            ? new TunnelEventLines(terminal.Output)
            : new TunnelProgress(file.Interface, progress);
        try
        {
            // Where the command cannot be started once more, as in a test, it goes on with all it has.
            if (inherited is null && workshop.Command.Count > 0)
                Confinement.Enter(workshop.Command, request.Arguments(), file.Text, file.Capabilities());
            ITunnelEngine engine = factory.Create(file.Text, new KernelEntropy());
            using LinuxTunnel tunnel = new(engine, file.Options(), listener);
            string? end = Carry(tunnel, terminal.Interrupted);
            if (end is null) return ExitCode.Holds;
            terminal.Error.WriteLine($"{file.Interface}: {end}");
            return ExitCode.TunnelFailed;
        }
        catch (Exception e) when (e is TunnelRefusedException or LinuxException)
        {
            throw new BadInputException(e.Message);
        }
    }

    /// <summary>Whoever asks it to stop, it is taken down in order.</summary>
    private static string? Carry(LinuxTunnel tunnel, CancellationToken interrupted)
    {
        using CancellationTokenRegistration byUser =
            interrupted.Register(() => tunnel.Stop(StopReason.UserInitiated));
        using PosixSignalRegistration byService = StopAt(PosixSignal.SIGTERM, tunnel);
        using PosixSignalRegistration byHangUp = StopAt(PosixSignal.SIGHUP, tunnel);
        return tunnel.Run();
    }

    private static PosixSignalRegistration StopAt(PosixSignal signal, LinuxTunnel tunnel) =>
        PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            tunnel.Stop(StopReason.UserInitiated);
        });
}
