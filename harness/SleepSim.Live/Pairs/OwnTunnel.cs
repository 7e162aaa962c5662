using System.Runtime.InteropServices;

namespace SleepSim.Live;

/// <summary>A tunnel carried by <c>sleepsim tunnel up</c>, in a process of its own.</summary>
internal sealed class OwnTunnel(LabNamespace itsNamespace, string name, TunnelEnd end, string folder)
    : CarriedTunnel(itsNamespace, name, end)
{
    private volatile bool _connected;

    /// <summary>Takes each line of what it tells (see <c>--events</c>), on a thread of its own.</summary>
    public Action<string>? Told { get; init; }

    // Beside whoever runs this, there is the command.
    private static string Sleepsim => Path.Combine(AppContext.BaseDirectory, "sleepsim.dll");

    private static string Dotnet =>
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));

    /// <summary>Runs another command of sleepsim on the machine of the tunnel.</summary>
    public CommandResult Ask(params IEnumerable<string> arguments) =>
        Namespace.Try(StartPatience, Dotnet, [Sleepsim, .. arguments]);

    protected override LabProgram Program()
    {
        _connected = false;
        string file = Path.Combine(folder, Name + ".conf");
        PrivateFile.Write(file, End.ForWgQuick());
        return new LabProgram(Dotnet, [Sleepsim, "tunnel", "up", file, "--interface", Name, "--events"])
        {
            Line = Hear,
            Environment = [("DOTNET_EnableDiagnostics_IPC", "0")],
        };
    }

    protected override void Await(LabProcess process) =>
        process.WaitFor("it is connected", () => _connected, StartPatience);

    private void Hear(string line)
    {
        Told?.Invoke(line);
        if (line.Contains("\"status\":\"connected\"", StringComparison.Ordinal)) _connected = true;
    }
}
