namespace SleepSim.Live;

/// <summary>A process of wireguard-go with its interface, configured with wg(8) and ip(8).</summary>
internal sealed class WireGuardGo(LabNamespace home, string name, string configuration, string address)
{
    private const int Mtu = 1420;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private LabProcess? _process;

    /// <summary>It runs.</summary>
    public bool Runs => _process is { HasEnded: false };

    /// <summary>Starts it; it is configured and up afterwards.</summary>
    /// <param name="files">A folder for its configuration.</param>
    /// <exception cref="LabException">It does not come up.</exception>
    public void Start(string files)
    {
        _process = home.Start(new LabProgram("wireguard-go", ["-f", name])
        {
            Environment = [("LOG_LEVEL", "error"), ("WG_PROCESS_FOREGROUND", "1")],
        });
        _process.WaitFor("its socket", () => File.Exists($"/var/run/wireguard/{name}.sock"), Patience);
        string file = Path.Combine(files, name + ".wg");
        PrivateFile.Write(file, configuration);
        home.Run("wg", "setconf", name, file);
        File.Delete(file);
        home.Ip(
            $"addr add {address} dev {name}",
            $"link set {name} mtu {Mtu} up",
            $"route replace {LabPlan.InnerNetwork} dev {name}");
    }

    /// <summary>Ends it without asking; its interface goes with it.</summary>
    public void Kill()
    {
        _process?.Kill();
        File.Delete($"/var/run/wireguard/{name}.sock");
    }

    public void Freeze() => _process?.Freeze();

    public void Thaw() => _process?.Thaw();
}
