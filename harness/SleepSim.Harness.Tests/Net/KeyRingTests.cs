using SleepSim.Harness.Kernel;
using SleepSim.Harness.Net;
using SleepSim.Scenarios;
using SleepSim.WireGuard;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.Harness.Tests.Net;

/// <summary>What the engine is configured with.</summary>
internal sealed class KeyRingTests
{
    [Test]
    public void SomebodyLooksNamesUp_TheTunnelBringsItsNameServer()
    {
        ApplicationProfile applications = new() { LookupEvery = World.Of("5s") };
        Assert.That(
            Configuration(new Scenario { Name = "test", Applications = applications }).DnsServers,
            Is.EqualTo(new[] { LookupPacket.Server }));
    }

    [Test]
    public void NobodyLooksNamesUp_NoNameServer() =>
        Assert.That(Configuration(new Scenario { Name = "test" }).DnsServers, Is.Empty);

    private static WgQuickConfiguration Configuration(Scenario scenario)
    {
        KeyRing keys = new(new RandomStream(1, "keys"), scenario, new Primitives());
        return WgQuickConfiguration.Parse(keys.EngineConfiguration);
    }
}
