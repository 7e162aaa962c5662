namespace SleepSim.Live;

/// <summary>What a machine must have for labs to be made on it.</summary>
internal static class LabRequirements
{
    private static readonly string[] Always = ["ip", "nft"];

    private static readonly Lazy<bool> CanMakeNetworks = new(TryToMakeOne);

    /// <summary>What is missing, in a sentence; null when nothing is.</summary>
    /// <param name="programs">Programs that are needed besides those of every lab.</param>
    public static string? Missing(params IEnumerable<string> programs)
    {
        if (!OperatingSystem.IsLinux())
            return "Found another system than Linux, expected Linux: its kernel has the network namespaces.";
        if (Libc.EffectiveUser() != 0)
            return "Found a user without privileges, expected root: network namespaces are made by root (try sudo).";
        if (!File.Exists("/dev/net/tun")) return "There is no /dev/net/tun: expected a kernel with TUN (modprobe tun).";
        if (!CanMakeNetworks.Value)
            return "The kernel makes no network namespace for this process, as in a container without privileges.";
        string[] absent = [.. Always.Concat(programs).Where(program => Programs.Find(program) is null)];
        if (absent.Length == 0) return null;
        string packages = string.Join(' ', absent.Select(Programs.Package).Distinct(StringComparer.Ordinal));
        string what = absent.Length == 1 ? "The program" : "The programs";
        return $"{what} {string.Join(", ", absent)} cannot be found; on Debian: apt-get install {packages}.";
    }

    // On a thread that ends with it.
    private static bool TryToMakeOne()
    {
        bool made = false;
        Thread thread = new(() => made = Libc.LeaveNamespace(Libc.NetworkNamespace) == 0);
        thread.Start();
        thread.Join();
        return made;
    }
}
