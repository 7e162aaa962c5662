namespace SleepSim.Live;

/// <summary>A tunnel carried by wireguard-go, configured by wg(8) and ip(8).</summary>
internal sealed class WireGuardGoTunnel(LabNamespace itsNamespace, string name, TunnelEnd end)
    : CarriedTunnel(itsNamespace, name, end)
{
    private const int Mtu = 1420;

    protected override LabProgram Program() => new("wireguard-go", ["-f", Name])
    {
        Environment = [("LOG_LEVEL", "error"), ("WG_PROCESS_FOREGROUND", "1")],
    };

    protected override void Await(LabProcess process)
    {
        string socket = Path.Combine(LabFolders.WireGuard, Name + ".sock");
        process.WaitFor("its socket", () => File.Exists(socket) && Answers(), StartPatience);
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, End.ForWg());
            Namespace.Run("wg", "setconf", Name, file);
        }
        finally
        {
            File.Delete(file);
        }

        Namespace.Ip(End.Addresses.Select(address => $"addr add {address} dev {Name} nodad"));
        Namespace.Ip($"link set {Name} mtu {Mtu} up");
        Namespace.Ip(End.Peers.SelectMany(peer => peer.AllowedIPs).Select(net => $"route replace {net} dev {Name}"));
    }

    // The socket of one that was killed is still there when the next one starts.
    private bool Answers() => Namespace.Try(StartPatience, "wg", "show", Name, "listen-port").Code == 0;
}
