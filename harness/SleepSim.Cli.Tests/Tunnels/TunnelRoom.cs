using System.Diagnostics;

namespace SleepSim.Cli.Tests.Tunnels;

/// <summary>A machine of its own as far as tunnels go: a network namespace with a way out that leads nowhere, its own
/// /run and its own resolv.conf. It is gone with the process that holds it.</summary>
internal sealed class TunnelRoom : IDisposable
{
    private const string MustRun = "SLEEPSIM_REQUIRE_KERNEL";

    // The last word tells that all before was done; then it lives until it is killed, or we are.
    private const string Furnish = """
        set -e
        mount -t tmpfs none /run
        echo 'nameserver 192.0.2.53' > /run/resolv.conf
        mount --bind /run/resolv.conf /etc/resolv.conf
        echo 1 > /proc/sys/net/ipv6/conf/default/addr_gen_mode
        ip link set lo up
        ip link add sst1 type veth peer name sst2
        ip link set sst1 up
        ip link set sst2 up
        ip address add 192.0.2.7/24 dev sst1
        ip route add default via 192.0.2.1
        echo ready
        exec cat
        """;

    private readonly Process _holder;

    /// <summary>Skips the test with the reason where no such room can be made; fails it where it must run.</summary>
    public TunnelRoom()
    {
        string? missing = Missing();
        if (missing is not null && Environment.GetEnvironmentVariable(MustRun) == "1")
            Assert.Fail($"{MustRun} is set. {missing}");
        if (missing is not null) Assert.Ignore(missing);
        ProcessStartInfo start = new("unshare", ["--net", "--mount", "sh", "-c", Furnish])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true,
        };
        _holder = Process.Start(start)!;
        if (_holder.StandardOutput.ReadLine() == "ready") return;
        Dispose();
        Assert.Fail("The room could not be furnished.");
    }

    /// <summary>What a program says in this room.</summary>
    public string Ask(string program, params string[] arguments)
    {
        using Process process = Start(program, arguments);
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output + error.Result;
    }

    /// <summary>All that a tunnel might leave behind.</summary>
    public string Everything() => string.Join('\n', [
        Ask("ip", "-o", "link").Split('\n').Length,
        Ask("ip", "rule"), Ask("ip", "-6", "rule"),
        Ask("ip", "route", "show", "table", "all"), Ask("ip", "-6", "route", "show", "table", "all"),
        Ask("cat", "/etc/resolv.conf", "/proc/sys/net/ipv4/conf/all/src_valid_mark"),
        Ask("find", "/run", "-not", "-type", "d")]);

    /// <summary>The command, in this room.</summary>
    public Process StartCommand(params string[] arguments) => Start(
        "dotnet", [Path.Combine(TestContext.CurrentContext.TestDirectory, "sleepsim.dll"), .. arguments]);

    public void Dispose()
    {
        _holder.Kill();
        _holder.WaitForExit();
        _holder.Dispose();
    }

    private Process Start(string program, string[] arguments) => Process.Start(
        new ProcessStartInfo("nsenter", [
            "--net", "--mount", "--target", $"{_holder.Id}", "--", program, .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        })!;

    private static string? Missing()
    {
        if (!OperatingSystem.IsLinux()) return "This test needs Linux.";
        if (!Environment.IsPrivilegedProcess) return "This test needs root.";
        if (!File.Exists("/dev/net/tun")) return "This test needs /dev/net/tun.";
        string[] programs = ["unshare", "nsenter", "ip", "mount", "find"];
        string? program = Array.Find(programs, name => !Has(name));
        return program is null ? null : $"This test needs the program '{program}'.";
    }

    /// <summary>Whether there is a program of this name.</summary>
    public static bool Has(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
        .Append("/usr/sbin").Append("/sbin").Any(folder => File.Exists(Path.Combine(folder, program)));
}
