using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>S10. An engine asks for tunnel settings no more often than its budget for each start and each real change
/// of the network.</summary>
internal sealed class NoSettingsStorm : Invariant
{
    public override string Id => "S10";

    public override string Name => "no settings storm";

    public override string Sentence =>
        "An engine asks for tunnel settings no more often than its budget for each start and each real change of the " +
        "network.";

    public override InvariantKind Kind => InvariantKind.Safety;

    public override IReadOnlyList<string> Facts => ["L36", "L39", "N22"];

    public override IReadOnlyList<string> FieldBugs => ["PTH-04", "PTH-05", "PTH-06", "RES-03"];

    public override string Why =>
        "Each change of settings makes the system announce the path again. An engine that answers with settings goes " +
        "round in circles, and every connection of the machine is shaken each time.";

    public override string HowToRead =>
        "The reason gives the requests of one engine and the changes it has seen. An announcement without a change, " +
        "and the tunnel's own interface, are no changes.";

    public override string DoesNotProve =>
        "That the settings asked for are the right ones, or that equal ones are not asked for again.";

    internal override Judge CreateJudge(Scenario scenario) =>
        new NoSettingsStormJudge(scenario.Budgets.SettingsPerPathChange);

    private sealed class NoSettingsStormJudge(int perChange) : Judge
    {
        private (string Status, string Interface)? _path;
        private bool _ownPath;
        private bool? _usable;
        private int _changes;
        private int _requests;

        public override FrequentRecords Reads => FrequentRecords.None;

        public override void Take(TraceRecord record, RunState state)
        {
            switch (record)
            {
                case EngineCreated:
                    (_changes, _requests) = (0, 0);
                    break;
                case PathAnnounced path:
                    if (IsRealChange(path)) _changes++;
                    break;
                case NetworkUsable usable:
                    if (_usable != usable.Usable) _changes++;
                    _usable = usable.Usable;
                    break;
                case SettingsRequested:
                    Test();
                    _requests++;
                    Compare(record.At);
                    break;
                default:
                    break;
            }
        }

        // From the tunnel's own interface back to that of before nothing has changed.
        private bool IsRealChange(PathAnnounced announced)
        {
            bool wasOwn = _ownPath;
            _ownPath = OpenSockets.IsTunnel(announced.Interface);
            if (_ownPath || !announced.Changed) return false;
            (string Status, string Interface) path = (announced.Status, announced.Interface);
            bool changed = path != _path || !wasOwn;
            _path = path;
            return changed;
        }

        private void Compare(long now)
        {
            int allowed = perChange * (1 + _changes);
            if (_requests > allowed)
                Violate(
                    now,
                    $"settings were asked for {_requests} times by one engine that saw {_changes} changes of the " +
                    $"network, {allowed} allowed");
        }
    }
}
