namespace SleepSim.Live.Tests;

/// <summary>Tests with real peers: each makes a network of its own, so that they may run side by side.</summary>
internal abstract class InteropTest
{
    [SetUp]
    public void NeedsAKernelAndAPeer() => NeedsLab.OrSkip("wireguard-go", "wg", "ping", "iperf3");
}
