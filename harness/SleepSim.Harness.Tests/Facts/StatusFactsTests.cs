using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Facts;

/// <summary>NEVPNStatus.</summary>
internal sealed class StatusFactsTests
{
    private static readonly (VpnStatus From, VpnStatus To)[] Legal =
    [
        (VpnStatus.Invalid, VpnStatus.Disconnected),
        (VpnStatus.Disconnected, VpnStatus.Invalid),
        (VpnStatus.Disconnected, VpnStatus.Connecting),
        (VpnStatus.Connecting, VpnStatus.Connected),
        (VpnStatus.Connecting, VpnStatus.Disconnecting),
        (VpnStatus.Connected, VpnStatus.Reasserting),
        (VpnStatus.Reasserting, VpnStatus.Connected),
        (VpnStatus.Connected, VpnStatus.Disconnecting),
        (VpnStatus.Reasserting, VpnStatus.Disconnecting),
        (VpnStatus.Disconnecting, VpnStatus.Disconnected),
    ];

    [Test]
    [Property("Fact", "T1")]
    public void Status_HasApplesNumbers()
    {
        VpnStatus[] inOrder =
        [
            VpnStatus.Invalid, VpnStatus.Disconnected, VpnStatus.Connecting,
            VpnStatus.Connected, VpnStatus.Reasserting, VpnStatus.Disconnecting,
        ];
        Assert.That(inOrder.Select(status => (int)status), Is.EqualTo(Enumerable.Range(0, 6)));
        Assert.That(Enum.GetValues<VpnStatus>(), Is.EqualTo(inOrder));
    }

    [Test]
    [Property("Fact", "T2")]
    public void WhateverHappens_OnlyLegalEdgesAreTaken()
    {
        foreach (Recording run in Generated.Runs())
        {
            VpnStatus status = VpnStatus.Disconnected;
            foreach (StatusChanged change in run.Of<StatusChanged>())
            {
                Assert.That(change.From, Is.EqualTo(status), Generated.Of(run));
                Assert.That(Legal, Does.Contain((change.From, change.To)), Generated.Of(run));
                status = change.To;
            }
        }
    }
}
