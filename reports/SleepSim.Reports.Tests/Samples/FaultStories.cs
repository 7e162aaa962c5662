using SleepSim.Traces;

namespace SleepSim.Reports.Tests;

/// <summary>Runs in which the scenario brings faults about.</summary>
internal static class FaultStories
{
    /// <summary>Faults one after the other and at once, ones that take no time, one that the calm phase lifts, a lost
    /// handshake, echoes that are held back, and packets outside the tunnel.</summary>
    public static Story Faults() => new Story().Begin("faults of all kinds", "resilient")
        .PathRecovered(12, 5.5)
        .Echoes(0.5, 10)
        .Operation(10, 0, "loss: { for: 20s, rate: 10% }")
        .Operation(12, 1, "gateway-restart: 5s")
        .Add(new GatewayChanged(Story.At(12), false, false))
        .Initiation(12.5)
        .Add(new DatagramLost(Story.At(12.52), true, WireKind.Initiation, LossCause.GatewayDown))
        .Echoes(12.1, 16.5, answered: true, roundTrip: 5)
        .Add(new GatewayChanged(Story.At(17), true, false))
        .Handshake(17.4)
        .Operation(19, 2, "nat-expiry")
        .Add(new NatMappingsLost(Story.At(19), 3))
        .Operation(19.02, 3, "callback-fault: { callback: wake, fault: late, by: 3s }")
        .Operation(20, 4, "wall-clock: { by: 1h, direction: back }")
        .Operation(22, 5, "traffic: { for: 2s, to: captive-check }")
        .Add(new LocalPacketSent(Story.At(22), "CaptiveCheck", Route.Physical))
        .Add(new LocalPacketSent(Story.At(23), "CaptiveCheck", Route.Blocked))
        .Add(new LookupSent(Story.At(23.5), 1, Route.Physical))
        .Echoes(18, 40)
        .Operation(41, 6, "captive-portal: 13m")
        .Echoes(41, 60, answered: false)
        .Calm(60)
        .Echoes(60.5, 70)
        .End(70);
}
