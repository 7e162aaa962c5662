using SleepSim.Harness.Mac;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>S12. The settings in force are those last asked for, and no older ones are asked for again after newer
/// ones.</summary>
internal sealed class OrderedApply : Invariant
{
    public override string Id => "S12";

    public override string Name => "settings in order";

    public override string Sentence =>
        "The settings in force are those last asked for, and no older ones are asked for again after newer ones " +
        "without a change of the network.";

    public override InvariantKind Kind => InvariantKind.Safety;

    public override IReadOnlyList<string> Facts => ["L36", "L37", "L38"];

    public override IReadOnlyList<string> FieldBugs => ["RTE-05", "RTE-02", "LIF-02"];

    public override string Why =>
        "Routes or name servers of before that win over those of now lead into nothing, and nobody notices who set " +
        "them.";

    public override string HowToRead =>
        "The reason gives the numbers of the requests. Two requests under way at the same time may come into force " +
        "in either order; an engine that waits for each answer is safe.";

    public override string DoesNotProve =>
        "Anything about a session that ended meanwhile, or whose answer the system lost; and not that what was asked " +
        "for was right.";

    internal override Judge CreateJudge(Scenario scenario) => new OrderedApplyJudge(scenario.Budgets.OrderedApply);

    private sealed class OrderedApplyJudge(TimeSpan budget) : Judge
    {
        // Far more than an honest engine makes; older ones are forgotten.
        private const int Remembered = 1024;

        // In time awake: nothing is applied in sleep.
        private readonly Lasting _differs = new(budget);
        private readonly long _budget = budget.ToDuration().Nanoseconds;

        // By request, of the engine that lives.
        private readonly SortedDictionary<int, string> _asked = [];
        private int _last;
        private int _inForce;
        private long? _lastAt;
        private bool _answerLost;

        public override FrequentRecords Reads => FrequentRecords.None;

        public override long DueAt(RunState state) => EndAwake(_differs, state);

        public override void Take(TraceRecord record, RunState state)
        {
            if (_differs.Exceeded(state.Uptime))
                Violate(record.At, $"request {_inForce} is in force, though request {_last} was the last");
            switch (record)
            {
                case EngineCreated:
                    Forget();
                    _inForce = 0;
                    break;
                case SessionStateChanged { To: SessionState.Stopping or SessionState.Disposing or SessionState.Idle }:
                case ProviderEnded:
                    Forget();
                    break;
                case PathAnnounced { Changed: true } or NetworkUsable or PowerChanged:
                    _lastAt = null;
                    break;
                case CallbackFaulted fault:
                    _answerLost |= string.Equals(fault.Callback, "settings", StringComparison.OrdinalIgnoreCase)
                        && string.Equals(fault.Fault, "lost", StringComparison.OrdinalIgnoreCase);
                    break;
                case SettingsRequested requested:
                    Ask(requested, state.Uptime);
                    break;
                case SettingsInForce settings:
                    _inForce = settings.Request;
                    _answerLost &= _inForce != _last;
                    break;
                default:
                    break;
            }

            bool differs = _last != 0 && !_answerLost && Settings(_inForce) != Settings(_last);
            _differs.Note(differs, state.Uptime);
        }

        private void Ask(SettingsRequested requested, long uptime)
        {
            Test();
            string settings = requested.Clear ? "" : requested.Settings;
            bool changes = settings != "" && Settings(_last) is not (null or "") && Settings(_last) != settings;
            if (changes && uptime - _lastAt <= _budget && Before(settings) is { } older)
                Violate(
                    requested.At,
                    $"request {requested.Request} asks for what request {older} did, though request {_last} was newer");
            _asked[requested.Request] = settings;
            if (_asked.Count > Remembered) _asked.Remove(_asked.Keys.First());
            (_last, _lastAt) = (requested.Request, uptime);
        }

        // Nothing is in force at first, nor once the system has cleared it.
        private string? Settings(int request) => _asked.GetValueOrDefault(request);

        private int? Before(string settings)
        {
            foreach ((int request, string asked) in _asked)
            {
                if (asked == settings) return request;
            }

            return null;
        }

        private void Forget()
        {
            _asked.Clear();
            (_last, _lastAt, _answerLost) = (0, null, false);
        }
    }
}
