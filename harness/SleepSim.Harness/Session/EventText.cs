using SleepSim.Contract;

namespace SleepSim.Harness.Session;

/// <summary>An event of the contract in words, for the trace.</summary>
internal static class EventText
{
    public static (string Name, string Detail) Of(TunnelEvent happening) => happening switch
    {
        TunnelEvent.StartTunnel e => (nameof(TunnelEvent.StartTunnel), (e.OnDemand ? "on demand, " : "") + Of(e.Path)),
        TunnelEvent.StopTunnel e => (nameof(TunnelEvent.StopTunnel), e.Reason.ToString()),
        TunnelEvent.Sleep => (nameof(TunnelEvent.Sleep), ""),
        TunnelEvent.Wake => (nameof(TunnelEvent.Wake), ""),
        TunnelEvent.PathChanged e => (nameof(TunnelEvent.PathChanged), Of(e.Path)),
        TunnelEvent.SettingsApplied e => (nameof(TunnelEvent.SettingsApplied), e.Error ?? ""),
        TunnelEvent.SocketFailed e => (nameof(TunnelEvent.SocketFailed), $"{e.Operation} {e.Error}"),
        TunnelEvent.NameResolved e => (nameof(TunnelEvent.NameResolved), string.Join(", ", e.Addresses)),
        TunnelEvent.AppMessage e => (nameof(TunnelEvent.AppMessage), $"{e.Message.Length} bytes"),
        TunnelEvent.DeadlineReached e => (nameof(TunnelEvent.DeadlineReached), e.Deadline.Reason),
        _ => throw new ArgumentOutOfRangeException(nameof(happening), happening, "The set of events is closed."),
    };

    private static string Of(NetworkPath path) =>
        path.Interface is null ? path.Status.ToString() : $"{path.Status} {path.Interface}";
}
