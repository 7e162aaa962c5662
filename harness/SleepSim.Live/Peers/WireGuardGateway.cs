using System.Globalization;

namespace SleepSim.Live;

/// <summary>The far end of both WireGuards: an implementation that nobody here wrote.</summary>
internal sealed class WireGuardGateway : ILiveGateway
{
    private readonly Lab _lab;
    private readonly WireGuardGo _process;

    public WireGuardGateway(Lab lab, WireGuardKeys keys)
    {
        _lab = lab;
        string configuration = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            [Interface]
            PrivateKey = {keys.GatewayPrivate}
            ListenPort = {LabPlan.Port}

            [Peer]
            PublicKey = {keys.ClientPublic}
            AllowedIPs = {LabPlan.InnerClient}/32

            """);
        _process = new WireGuardGo(
            lab.Gateway, lab.InterfaceName("wgg"), configuration, LabPlan.InnerGateway + "/24");
    }

    public void Start() => _process.Start(_lab.Folder);

    public void Stop() => _process.Kill();

    public void Dispose() => _process.Kill();
}
