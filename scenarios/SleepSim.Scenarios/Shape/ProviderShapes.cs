namespace SleepSim.Scenarios;

/// <summary>How operations of the provider's process and its callbacks are written.</summary>
internal static class ProviderShapes
{
    public static IReadOnlyList<OperationShape> All { get; } =
    [
        new OperationShape<ProviderCrash>("provider-crash", new FieldTable<ProviderCrash>(new ProviderCrash())),
        new OperationShape<ProviderJetsam>("provider-jetsam", new FieldTable<ProviderJetsam>(new ProviderJetsam())),
        new OperationShape<ProviderFreeze>(
            "provider-freeze", LastingShape.Table(new ProviderFreeze(TimeSpan.Zero)), alone: "for"),
        new OperationShape<CallbackFault>(
            "callback-fault",
            new FieldTable<CallbackFault>(new CallbackFault(Callback.Sleep, CallbackFaultKind.Lost))
                .Add("callback", Formats.Enum<Callback>(), o => o.Callback, (o, value) => o with { Callback = value })
                .Add("fault", Formats.Enum<CallbackFaultKind>(), o => o.Fault, (o, value) => o with { Fault = value })
                .Add("by", Bounds.UpToHour, o => o.By, (o, value) => o with { By = value })
                .Require("callback")
                .Require("fault")),
    ];
}
