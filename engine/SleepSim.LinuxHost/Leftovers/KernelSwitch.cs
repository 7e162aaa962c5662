namespace SleepSim.LinuxHost;

/// <summary>A setting of the kernel's network that a tunnel changed.</summary>
/// <param name="Name">Its path below /proc/sys/net.</param>
/// <param name="Before">What it was, and is to be again.</param>
/// <param name="Made">What the tunnel made it.</param>
internal sealed record KernelSwitch(string Name, string Before, string Made)
{
    private const string Folder = "/proc/sys/net";

    /// <summary>What a setting is; null where this kernel has none of that name.</summary>
    public static string? Read(string name)
    {
        string path = Path.Combine(Folder, name);
        return File.Exists(path) ? File.ReadAllText(path).Trim() : null;
    }

    public void Make() => Write(Name, Made);

    /// <summary>Unless somebody else changed it since.</summary>
    public void Restore()
    {
        if (Read(Name) == Made) Write(Name, Before);
    }

    /// <summary>Makes a setting something else; nothing remembers what it was.</summary>
    public static void Write(string name, string value) => File.WriteAllText(Path.Combine(Folder, name), value);
}
