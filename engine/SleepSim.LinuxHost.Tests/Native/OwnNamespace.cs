using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace SleepSim.LinuxHost.Tests;

/// <summary>A network namespace of a test's own, on a thread of its own: nothing in it reaches the machine, and it
/// vanishes with the thread and what it opened.</summary>
internal static partial class OwnNamespace
{
    /// <summary>Set where tests on a kernel must run: there they fail where elsewhere they are skipped.</summary>
    private const string RequireVariable = "SLEEPSIM_REQUIRE_KERNEL";

    private const int NewNetwork = 0x40000000;

    /// <summary>Runs a test in a namespace whose loopback is up, or skips it with the reason.</summary>
    public static void Run(Action test)
    {
        if (Missing() is { } missing)
        {
            if (Environment.GetEnvironmentVariable(RequireVariable) == "1") Assert.Fail(missing);
            Assert.Ignore(missing);
        }

        ExceptionDispatchInfo? failure = null;
        Thread thread = new(() =>
        {
            try
            {
                LinuxException.Check(Unshare(NewNetwork), "making a network namespace");
                Ip("link set lo up");
                test();
            }
            catch (Exception thrown)
            {
                failure = ExceptionDispatchInfo.Capture(thrown);
            }
        });
        thread.Start();
        thread.Join();
        failure?.Throw();
    }

    /// <summary>Runs the command ip in the namespace of this thread.</summary>
    public static void Ip(string arguments)
    {
        using Process ip = Process.Start(new ProcessStartInfo("ip", arguments) { RedirectStandardError = true })!;
        string complaint = ip.StandardError.ReadToEnd();
        ip.WaitForExit();
        Assert.That(ip.ExitCode, Is.Zero, $"ip {arguments}: {complaint}");
    }

    private static string? Missing()
    {
        if (!OperatingSystem.IsLinux()) return "This test needs Linux.";
        if (!Environment.IsPrivilegedProcess) return "This test needs root, for a network namespace of its own.";
        if (!File.Exists("/dev/net/tun")) return "This test needs /dev/net/tun.";
        bool hasIp = Environment.GetEnvironmentVariable("PATH")!.Split(':')
            .Any(static folder => File.Exists(Path.Combine(folder, "ip")));
        return hasIp ? null : "This test needs the command ip (Debian package iproute2).";
    }

    [LibraryImport("libc", EntryPoint = "unshare", SetLastError = true)]
    private static partial int Unshare(int flags);
}
