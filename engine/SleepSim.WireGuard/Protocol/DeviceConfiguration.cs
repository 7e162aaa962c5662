namespace SleepSim.WireGuard.Protocol;

/// <summary>What a device is.</summary>
/// <param name="PrivateKey">The device's static key.</param>
/// <param name="Peers">Its peers; a peer's number everywhere is its place here.</param>
/// <param name="Mtu">Inner packets are padded to 16 bytes, but not beyond this (section 5.4.6).</param>
/// <param name="LoadThreshold">The load rule: the device is under load while more handshake messages with a right mac1
/// than this arrived within the last second. 0 means always.</param>
internal sealed record DeviceConfiguration(
    WireGuardKey PrivateKey, IReadOnlyList<PeerConfiguration> Peers, int Mtu = 1420, int LoadThreshold = 100);
