using static SleepSim.Scenarios.Refusal;

namespace SleepSim.Scenarios;

/// <summary>Which arguments of an operation go together.</summary>
internal static class ArgumentRules
{
    public static IReadOnlyList<Func<TimelineView, int, ScenarioProblem?>> All { get; } =
    [
        CallbackHasSuchAFault,
        LostCallbackIsNotLate,
        LateCallbackSaysByHowMuch,
        RoamWithinANetworkKeepsItsServers,
        ConfigurationChangesSomething,
        RulesMakeSense,
    ];

    public static ScenarioProblem? CallbackHasSuchAFault(TimelineView view, int step)
        => view.Steps[step].Operation switch
        {
            CallbackFault { Callback: Callback.Start, Fault: not CallbackFaultKind.Doubled }
                => Of(view, step, " on start that is not doubled", "fault: doubled, which start alone can be (L21)"),
            CallbackFault { Callback: Callback.Settings, Fault: CallbackFaultKind.Doubled }
                => Of(view, step, " on settings that is doubled", "fault: late or fault: lost (L37)"),
            _ => null,
        };

    public static ScenarioProblem? LostCallbackIsNotLate(TimelineView view, int step)
        => view.Steps[step].Operation is CallbackFault { Fault: CallbackFaultKind.Lost, By: var late }
            && late != TimeSpan.Zero
            ? Of(view, step, $" that is lost, by {Time(late)}", "no 'by': what is lost never comes")
            : null;

    public static ScenarioProblem? LateCallbackSaysByHowMuch(TimelineView view, int step)
        => view.Steps[step].Operation is CallbackFault { Fault: CallbackFaultKind.Late, By: var late }
            && late == TimeSpan.Zero
            ? Of(view, step, " that is late by nothing", "a 'by' that says how late it comes")
            : null;

    public static ScenarioProblem? RoamWithinANetworkKeepsItsServers(TimelineView view, int step)
        => view.Steps[step].Operation is WiFiRoam { Ssid.Length: 0 } roam
            && (roam.DnsServer.Length > 0 || roam.SearchDomain.Length > 0)
            ? Of(
                view, step, " within a network, with another name server or search domain",
                "an 'ssid': only another network brings its own (P21)")
            : null;

    public static ScenarioProblem? ConfigurationChangesSomething(TimelineView view, int step)
        => view.Steps[step].Operation == new ConfigurationChange()
            ? Of(view, step, " that changes nothing", "one of disconnect-on-sleep, kill-switch, enforce-routes")
            : null;

    public static ScenarioProblem? RulesMakeSense(TimelineView view, int step)
        => view.Steps[step].Operation is OnDemandChange change
            && OnDemandRules.Problems(change.Rules).FirstOrDefault() is { } problem
            ? Of(view, step, $", {problem.Found}", problem.Expected) with { Field = problem.Field }
            : null;
}
