namespace SleepSim.Scenarios;

/// <summary>Every kind of operation. A new one is a type in Model/Operations, an entry in one of the families, and its
/// rules.</summary>
internal static class OperationShapes
{
    public static IReadOnlyList<OperationShape> All { get; } =
    [
        .. PowerShapes.All,
        .. InterfaceShapes.All,
        .. NetworkShapes.All,
        .. GatewayShapes.All,
        .. UserShapes.All,
        .. ProviderShapes.All,
    ];

    /// <summary>The shape of an operation.</summary>
    public static OperationShape Of(Operation operation) => All.First(shape => shape.Describes(operation));
}
