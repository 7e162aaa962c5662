namespace SleepSim.Scenarios;

/// <summary>The keys of <c>budgets</c>.</summary>
internal static class BudgetsShape
{
    public static FieldTable<Budgets> Table { get; } = new FieldTable<Budgets>(new Budgets())
        .Add("wake-recovery", Bounds.UpToDay, b => b.WakeRecovery, (b, value) => b with { WakeRecovery = value })
        .Add("path-recovery", Bounds.UpToDay, b => b.PathRecovery, (b, value) => b with { PathRecovery = value })
        .Add("status-truth", Bounds.UpToDay, b => b.StatusTruth, (b, value) => b with { StatusTruth = value })
        .Add("reasserting", Bounds.UpToDay, b => b.Reasserting, (b, value) => b with { Reasserting = value })
        .Add("dead-state", Bounds.UpToDay, b => b.DeadState, (b, value) => b with { DeadState = value })
        .Add(
            "initiations-per-dark-wake", Bounds.Count,
            b => b.InitiationsPerDarkWake, (b, value) => b with { InitiationsPerDarkWake = value })
        .Add(
            "sockets-per-dark-wake", Bounds.Count,
            b => b.SocketsPerDarkWake, (b, value) => b with { SocketsPerDarkWake = value })
        .Add(
            "starts-per-dark-wake", Bounds.Count,
            b => b.StartsPerDarkWake, (b, value) => b with { StartsPerDarkWake = value })
        .Add("lookup-recovery", Bounds.UpToDay, b => b.LookupRecovery, (b, value) => b with { LookupRecovery = value })
        .Add("stop", Bounds.UpToDay, b => b.Stop, (b, value) => b with { Stop = value })
        .Add("intent", Bounds.UpToDay, b => b.Intent, (b, value) => b with { Intent = value })
        .Add(
            "deadlines-after-wake", Bounds.Count,
            b => b.DeadlinesAfterWake, (b, value) => b with { DeadlinesAfterWake = value })
        .Add(
            "offline-attempts-per-minute", Bounds.Count,
            b => b.OfflineAttemptsPerMinute, (b, value) => b with { OfflineAttemptsPerMinute = value })
        .Add(
            "bound-to-current", Bounds.UpToDay,
            b => b.BoundToCurrent, (b, value) => b with { BoundToCurrent = value })
        .Add(
            "settings-per-path-change", Bounds.Count,
            b => b.SettingsPerPathChange, (b, value) => b with { SettingsPerPathChange = value })
        .Add("open-sockets", Bounds.Count, b => b.OpenSockets, (b, value) => b with { OpenSockets = value })
        .Add("ordered-apply", Bounds.UpToDay, b => b.OrderedApply, (b, value) => b with { OrderedApply = value })
        .Add("residue", Bounds.UpToDay, b => b.Residue, (b, value) => b with { Residue = value });
}
