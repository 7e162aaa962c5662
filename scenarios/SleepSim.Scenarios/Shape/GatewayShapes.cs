namespace SleepSim.Scenarios;

/// <summary>How operations of the gateway are written.</summary>
internal static class GatewayShapes
{
    public static IReadOnlyList<OperationShape> All { get; } =
    [
        new OperationShape<GatewayRestart>(
            "gateway-restart", LastingShape.Table(new GatewayRestart(TimeSpan.Zero)), alone: "for"),
        new OperationShape<GatewayKeyChange>(
            "gateway-key-change", LastingShape.Table(new GatewayKeyChange(TimeSpan.Zero)), alone: "for"),
        new OperationShape<GatewayOverload>(
            "gateway-overload", LastingShape.Table(new GatewayOverload(TimeSpan.Zero)), alone: "for"),
        new OperationShape<GatewaySilence>(
            "gateway-silence", LastingShape.Table(new GatewaySilence(TimeSpan.Zero)), alone: "for"),
    ];
}
