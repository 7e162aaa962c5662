using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>Trace records in words.</summary>
internal static class RecordText
{
    /// <summary>The lane of a record and what happened; null for what is too common to tell.</summary>
    public static (string Lane, string Words)? Of(TraceRecord record) => record switch
    {
        RunStarted started => ("Run", $"{started.Scenario}, engine {started.Engine}, version {started.Version}"),
        PhaseChanged phase =>
            ("Run", phase.Phase == RunPhase.Calm ? "calm: faults are lifted" : "chaos: faults may happen"),
        OperationStarted operation => ("Scenario", operation.Operation),
        RunEnded ended => ("Run", ended.Pending.Length == 0 ? "over" : $"over; still pending: {ended.Pending}"),
        PowerChanged power => ("Power", PowerWords(power.State) + Because(power.Reason)),
        SleepAnnounced announced => ("Power", "will sleep" + Because(announced.Reason)),
        SleepCancelled => ("Power", "sleep cancelled"),
        InterfaceChanged change => ("Network", InterfaceWords(change)),
        NetworkUsable usable => ("Network", (usable.Usable ? "usable" : "not usable") + Because(usable.Why)),
        GatewayChanged gateway => ("Network", GatewayWords(gateway)),
        PathAnnounced { Changed: true } path =>
            ("Network", $"path announced: {Lower(path.Status)}{Detail(path.Interface)}"),
        NatMappingsLost lost => ("Network", $"NAT forgot {HumanDuration.Count(lost.Count, "mapping", "mappings")}"),
        IntentChanged intent => ("VPN", (intent.Up ? "meant to be up" : "meant to be down") + Because(intent.Why)),
        StatusChanged status => ("VPN", StatusLane.WordsOf(status.To) + Because(status.Why)),
        StartRequested start => ("VPN", StartWords(start)),
        RuleMatched { Rule: >= 0 } rule =>
            ("VPN", $"on-demand rule {HumanDuration.Count(rule.Rule + 1)} matches: {Lower(rule.Action)}"),
        RuleMatched => ("VPN", "no on-demand rule matches"),
        SessionErred error => ("VPN", $"ended with an error: {error.Error}"),
        ProviderEnded ended => ("VPN", $"the provider's process ended: {ended.How}"),
        CallbackFaulted fault => ("VPN", $"{Lower(fault.Callback)} callback {Lower(fault.Fault)}"),
        WallClockSet set => ("Power", "the wall clock was set " + ClockWords(set.By)),
        LookupAnswered { By: NameServer.Network } => ("Echoes", "a lookup was answered outside the tunnel, wrongly"),
        SettingsInForce settings => ("VPN", settings.Routes ? "routes into the tunnel" : "no routes into the tunnel"),
        _ => OfEngine(record),
    };

    private static (string Lane, string Words)? OfEngine(TraceRecord record) => record switch
    {
        EngineCreated created => ("Engine", $"engine {HumanDuration.Count(created.Generation)} created"),
        EngineDiscarded discarded => ("Engine", $"engine {HumanDuration.Count(discarded.Generation)} let go"),
        EngineTold told when ToldText.Short(told.Event) is not null =>
            ("Engine", "told " + told.Event + Detail(told.Detail)),
        EngineCompleted { Error: { } error } completed =>
            ("Engine", $"{ToldText.Words(completed.Kind)} failed: {error}"),
        EngineCompleted completed => ("Engine", $"{ToldText.Words(completed.Kind)} complete"),
        EngineLogged log => ("Engine", $"says: {log.Text}"),
        EngineFaulted fault => ("Engine", $"broke the contract: {ToldText.Words(fault.Kind)}, {fault.Detail}"),
        StaleCall stale => ("Engine", $"asked for {stale.Call} after its stop; not done"),
        SocketOpened opened => ("Engine", $"opened socket {opened.Socket}{(opened.Connected ? ", connected" : "")}"),
        SocketClosed closed => ("Engine", $"closed socket {closed.Socket}"),
        SocketErred erred => ("Engine", $"socket {erred.Socket}: {erred.Operation} failed, {erred.Error}"),
        DatagramSent { Kind: WireKind.Initiation or WireKind.Response or WireKind.Cookie } sent =>
            (sent.FromEngine ? "Engine" : "Gateway", $"sent handshake {Words(sent.Kind)}"),
        DatagramReceived { Kind: WireKind.Initiation or WireKind.Response or WireKind.Cookie } received =>
            (received.ByEngine ? "Engine" : "Gateway", $"received handshake {Words(received.Kind)}"),
        DatagramLost { Kind: WireKind.Initiation or WireKind.Response or WireKind.Cookie } lost =>
            ("Network", $"lost handshake {Words(lost.Kind)}: {LossWords(lost.Cause)}"),
        _ => null,
    };

    private static string PowerWords(PowerState state) => state switch
    {
        PowerState.FullWake => "full wake",
        PowerState.DarkWake => "dark wake",
        PowerState.Asleep => "asleep",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Expected full wake, dark wake or asleep."),
    };

    private static string InterfaceWords(InterfaceChanged change) =>
        $"{change.Name}: {(change.Link ? "link" : "no link")}, {(change.Address ? "address" : "no address")}, "
        + (change.Route ? "route" : "no route");

    private static string GatewayWords(GatewayChanged gateway) => gateway switch
    {
        { Up: false } => "gateway down",
        { KeptSessions: true } => "gateway up, sessions kept",
        _ => "gateway up, sessions forgotten",
    };

    private static string StartWords(StartRequested start) =>
        $"start asked for by {StarterWords(start.Cause)}: " + StatusLane.WordsOf(start.Answer);

    private static string StarterWords(StartCause cause) => cause switch
    {
        StartCause.User => "the user",
        StartCause.OnDemand => "an on-demand rule",
        StartCause.System => "the system",
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, "Expected who asks for a start."),
    };

    private static string ClockWords(long by) =>
        (by < 0 ? "back by " : "forward by ") + HumanDuration.Format(Math.Abs(by));

    private static string Lower(string word) => word.ToLowerInvariant();

    private static string LossWords(LossCause cause) => cause switch
    {
        LossCause.Random => "by chance",
        LossCause.Asleep => "the machine slept",
        LossCause.InterfaceDown => "the interface was down",
        LossCause.NatExpired => "the NAT had forgotten it",
        LossCause.GatewayDown => "the gateway was down",
        LossCause.SocketClosed => "the socket was closed",
        LossCause.QueueFull => "too many on their way",
        LossCause.Blackhole => "it vanished in a blackhole",
        LossCause.CaptivePortal => "a captive portal stood in the way",
        LossCause.TooBig => "it was too big for the way",
        LossCause.GatewaySilent => "the gateway drops everything",
        LossCause.NobodyThere => "nobody is at that address",
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, "Expected a cause of loss."),
    };

    private static string Words(WireKind kind) => kind switch
    {
        WireKind.Initiation => "initiation",
        WireKind.Response => "response",
        WireKind.Cookie => "cookie",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Expected a handshake message."),
    };

    private static string Because(string why) => why.Length == 0 ? "" : $" ({why})";

    private static string Detail(string detail) => detail.Length == 0 ? "" : $": {detail}";
}
