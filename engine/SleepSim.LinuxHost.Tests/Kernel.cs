using System.Runtime.InteropServices;

namespace SleepSim.LinuxHost.Tests;

/// <summary>A real kernel to change things in: each test in a network namespace of its own, which vanishes with the
/// thread that made it.</summary>
internal static partial class Kernel
{
    private const string MustRun = "SLEEPSIM_REQUIRE_KERNEL";
    private const int NewNetwork = 0x40000000;
    private const string Device = "/dev/net/tun";

    /// <summary>Runs in a new network namespace; skips with the reason where none can be made, and fails where it must
    /// run.</summary>
    public static void Run(Action test)
    {
        Exception? thrown = null;
        string? missing = OperatingSystem.IsLinux() ? null : "This test needs a Linux kernel.";
        Thread thread = new(() =>
        {
            missing ??= Enter();
            if (missing is not null) return;
            // NUnit keeps what a test asserts with its own thread.
            using (new NUnit.Framework.Internal.TestExecutionContext.IsolatedContext())
            {
                try
                {
                    test();
                }
                catch (Exception e)
                {
                    thrown = e;
                }
            }
        });
        thread.Start();
        thread.Join();
        if (missing is not null && Environment.GetEnvironmentVariable(MustRun) == "1")
            Assert.Fail($"{MustRun} is set. {missing}");
        if (missing is not null) Assert.Ignore(missing);
        if (thrown is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(thrown).Throw();
    }

    /// <summary>Makes an interface that is up and has addresses; closing it is like pulling the cable and the
    /// card.</summary>
    public static TunDevice MakeLink(string name, RoutingTables tables, params (string Address, int Bits)[] addresses)
    {
        TunDevice tun = new(name);
        int link = tables.LinkNamed(name)!.Index;
        KernelSwitch.Write($"ipv6/conf/{name}/addr_gen_mode", "1");
        Assert.That(tables.SetUp(link, 1500), Is.Null);
        foreach ((string address, int bits) in addresses)
            Assert.That(tables.Add(link, System.Net.IPAddress.Parse(address), bits), Is.Null);
        return tun;
    }

    private static string? Enter()
    {
        if (Unshare(NewNetwork) != 0)
            return "This test needs root: no network namespace could be made.";
        return File.Exists(Device) ? null : $"This test needs {Device}.";
    }

    [LibraryImport("libc", EntryPoint = "unshare", SetLastError = true)]
    private static partial int Unshare(int flags);
}
