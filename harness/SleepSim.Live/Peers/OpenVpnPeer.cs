using System.Globalization;
using SleepSim.Traces;

namespace SleepSim.Live;

/// <summary>OpenVPN as a client, as its manual's example of a client has it; its states come from its management
/// socket.</summary>
internal sealed class OpenVpnPeer : ILivePeer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly PeerPlace _place;
    private readonly string _file;
    private readonly string _socket;
    private LabProcess? _process;
    private OpenVpnStates? _states;

    public OpenVpnPeer(PeerPlace place, TestCertificates certificates)
    {
        _place = place;
        _file = Path.Combine(place.Lab.Folder, "client.ovpn");
        _socket = Path.Combine(place.Lab.Folder, "management");
        File.WriteAllText(_file, string.Create(CultureInfo.InvariantCulture, $"""
            client
            dev {place.Lab.InterfaceName("ovc")}
            dev-type tun
            proto udp
            remote {LabPlan.Gateway4} {LabPlan.Port}
            resolv-retry infinite
            nobind
            persist-key
            persist-tun
            remote-cert-tls server
            disable-dco
            verb 3
            management {_socket} unix
            {certificates.Lines(TestCertificates.Client)}

            """));
    }

    public void Start()
    {
        if (_process is { HasEnded: false }) return;
        _place.Status.Become(_place.Trace.Now, VpnStatus.Connecting, "its process was started");
        File.Delete(_socket);
        _process = _place.Lab.Client.Start("openvpn", "--config", _file);
        _process.WaitFor("its management socket", () => File.Exists(_socket), Patience);
        _states = new OpenVpnStates(_socket, _place.Trace, _place.Status);
    }

    public void Stop()
    {
        _process?.Stop(Patience);
        _place.Status.Become(_place.Trace.Now, VpnStatus.Disconnected, "its process was ended");
    }

    public void Freeze() => _process?.Freeze();

    public void Thaw() => _process?.Thaw();

    public void Dispose()
    {
        _process?.Dispose();
        _states?.Dispose();
    }
}
