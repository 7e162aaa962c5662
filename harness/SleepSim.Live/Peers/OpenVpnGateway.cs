using System.Globalization;

namespace SleepSim.Live;

/// <summary>The far end of OpenVPN: a server as its manual's examples have it, with <c>keepalive 10 60</c>.</summary>
internal sealed class OpenVpnGateway : ILiveGateway
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Lab _lab;
    private readonly string _file;
    private LabProcess? _process;

    public OpenVpnGateway(Lab lab, TestCertificates certificates)
    {
        _lab = lab;
        _file = Path.Combine(lab.Folder, "server.ovpn");
        File.WriteAllText(_file, string.Create(CultureInfo.InvariantCulture, $"""
            server 10.77.0.0 255.255.255.0
            topology subnet
            dev {lab.InterfaceName("ovg")}
            dev-type tun
            proto udp
            port {LabPlan.Port}
            keepalive 10 60
            persist-key
            persist-tun
            dh none
            disable-dco
            verb 3
            {certificates.Lines(TestCertificates.Gateway)}

            """));
    }

    public void Start()
    {
        bool ready = false;
        _process = _lab.Gateway.Start(new LabProgram("openvpn", ["--config", _file])
        {
            Line = line => ready |= line.Contains("Initialization Sequence Completed", StringComparison.Ordinal),
        });
        _process.WaitFor("its word that it listens", () => ready, Patience);
    }

    public void Stop() => _process?.Kill();

    public void Dispose() => _process?.Kill();
}
