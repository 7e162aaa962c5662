namespace SleepSim.Scenarios;

/// <summary>Every kind of operation. A new one is a type in Model/Operations, an entry in one of the families, and its
/// rules.</summary>
internal static class OperationShapes
{
    private static readonly OperationShape[] _all =
    [
        .. PowerShapes.All,
        .. InterfaceShapes.All,
        .. NetworkShapes.All,
        .. GatewayShapes.All,
        .. UserShapes.All,
        .. ProviderShapes.All,
    ];

    public static IReadOnlyList<OperationShape> All => _all;

    /// <summary>The shape of an operation.</summary>
    public static OperationShape Of(Operation operation)
    {
        Type type = operation.GetType();
        foreach (OperationShape shape in _all)
        {
            if (shape.Operation == type) return shape;
        }

        throw new ArgumentOutOfRangeException(nameof(operation), operation, "The set of operations is closed.");
    }
}
