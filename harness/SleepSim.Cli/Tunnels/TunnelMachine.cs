using System.Globalization;

namespace SleepSim.Cli;

/// <summary>What a machine must have for a tunnel.</summary>
internal static class TunnelMachine
{
    private const string Device = "/dev/net/tun";
    private const int NetworkAdministration = 12;

    /// <exception cref="BadInputException">This one has not got it.</exception>
    public static void Expect()
    {
        ExpectLinux();
        if (!File.Exists(Device))
        {
            throw new BadInputException(
                $"There is no {Device}: expected a kernel with TUN ('modprobe tun'; a container needs "
                + $"'--device {Device}').");
        }

        if (!MayChangeNetwork())
            throw new BadInputException("A tunnel changes the network: expected root or CAP_NET_ADMIN; try 'sudo'.");
    }

    /// <exception cref="BadInputException">This is another system.</exception>
    public static void ExpectLinux()
    {
        if (OperatingSystem.IsLinux()) return;
        string found = OperatingSystem.IsWindows() ? "Windows" : OperatingSystem.IsMacOS() ? "macOS" : "another system";
        throw new BadInputException($"Tunnels need Linux, and this is {found}. Everything else works here.");
    }

    private static bool MayChangeNetwork()
    {
        const string key = "CapEff:";
        string line = File.ReadLines("/proc/self/status")
            .First(line => line.StartsWith(key, StringComparison.Ordinal));
        ulong held = ulong.Parse(line[key.Length..].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return (held & (1UL << NetworkAdministration)) != 0;
    }
}
