namespace SleepSim.Live;

/// <summary>Every kind of tunnel that can be played live.</summary>
internal static class LiveEngines
{
    /// <summary>Our own engine, as <c>sleepsim tunnel up</c> runs it.</summary>
    public const string Own = "wireguard";

    /// <summary>Our own first.</summary>
    public static IReadOnlyList<LiveEngine> All { get; } =
    [
        new(Own, ["wireguard-go", "wg"], new WireGuardReader())
        {
            Simulated = "resilient",
            Create = place =>
            {
                WireGuardKeys keys = WireGuardKeys.Draw();
                return (new WireGuardGateway(place.Lab, keys), new OwnPeer(place, keys));
            },
        },
        new("wireguard-go", ["wireguard-go", "wg"], new WireGuardReader())
        {
            Create = place =>
            {
                WireGuardKeys keys = WireGuardKeys.Draw();
                return (new WireGuardGateway(place.Lab, keys), new WireGuardGoPeer(place, keys));
            },
        },
        new("openvpn", ["openvpn"], new OpenVpnReader())
        {
            Create = place =>
            {
                TestCertificates certificates = TestCertificates.Make(place.Lab.Folder);
                return (new OpenVpnGateway(place.Lab, certificates), new OpenVpnPeer(place, certificates));
            },
        },
    ];
}
