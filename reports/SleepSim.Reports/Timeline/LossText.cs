using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>Short words for what swallowed a datagram.</summary>
internal static class LossText
{
    public static string Short(LossCause cause) => cause switch
    {
        LossCause.Random => "lost",
        LossCause.Asleep => "asleep",
        LossCause.InterfaceDown => "interface down",
        LossCause.NatExpired => "NAT forgot",
        LossCause.GatewayDown => "gateway down",
        LossCause.SocketClosed => "socket closed",
        LossCause.QueueFull => "queue full",
        LossCause.Blackhole => "blackhole",
        LossCause.CaptivePortal => "captive portal",
        LossCause.TooBig => "too big",
        LossCause.GatewaySilent => "gateway silent",
        LossCause.NobodyThere => "nobody there",
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, "Expected a cause of loss."),
    };
}
