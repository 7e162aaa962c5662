using SleepSim.Contract;

namespace SleepSim.LinuxHost;

/// <summary>What an interface is, as sysfs tells it.</summary>
internal static class LinkKinds
{
    private const string Folder = "/sys/class/net";

    public static InterfaceKind Of(Link link)
    {
        string folder = Path.Combine(Folder, link.Name);
        if (Path.Exists(Path.Combine(folder, "phy80211")) || Path.Exists(Path.Combine(folder, "wireless")))
            return InterfaceKind.WiFi;
        if (KindSaid(folder) == "wwan") return InterfaceKind.Cellular;
        return link.Hardware == Rtnetlink.ARPHRD_ETHER ? InterfaceKind.Ethernet : InterfaceKind.Other;
    }

    private static string KindSaid(string folder)
    {
        const string key = "DEVTYPE=";
        try
        {
            string? line = File.ReadLines(Path.Combine(folder, "uevent"))
                .FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal));
            return line is null ? "" : line[key.Length..];
        }
        catch (IOException)
        {
            // sysfs may be that of another namespace, or the interface gone again.
            return "";
        }
    }
}
