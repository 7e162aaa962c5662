namespace SleepSim.Live;

/// <summary>The programs of other people that labs are made with.</summary>
internal static class Programs
{
    // Where root's programs are, for those whose PATH does not have them.
    private static readonly string[] Also = ["/usr/sbin", "/sbin", "/usr/local/sbin"];

    /// <summary>The file of a program; null when there is none.</summary>
    public static string? Find(string program)
    {
        string path = Environment.GetEnvironmentVariable("PATH") ?? "";
        return path.Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Concat(Also).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
    }

    /// <summary>The Debian package that has a program.</summary>
    public static string Package(string program) => program switch
    {
        "ip" => "iproute2",
        "nft" => "nftables",
        "wg" or "wg-quick" => "wireguard-tools",
        "ping" => "iputils-ping",
        _ => program,
    };
}
