namespace SleepSim.Scenarios;

/// <summary>Finds a legal place for one move after the other; each becomes exactly one step. Steps are placed in the
/// order of time, and overlap as far as <see cref="TimelineRules"/> allow.</summary>
internal sealed class MovePlacer(HostProfile host)
{
    // The tunnel comes up before the trouble begins.
    private static readonly TimeSpan _leadIn = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _leastDarkWake = TimeSpan.FromMilliseconds(1);

    private readonly List<Step> _steps = [];
    private TimeSpan _now = _leadIn;
    private TimeSpan _machineFree;
    private TimeSpan _darkWakeEnd;
    private TimeSpan _interfaceFree;
    private TimeSpan _gatewayFree;
    private int _sleep = -1;

    public static IReadOnlyList<Step> Place(HostProfile host, IEnumerable<Move> moves)
    {
        var placer = new MovePlacer(host);
        foreach (Move move in moves)
            placer.Place(move);
        return placer._steps;
    }

    private bool Asleep => _sleep >= 0 && _now < _machineFree;

    private TimeSpan HardwareFrom => _steps[_sleep].At + host.Linger;

    private void Place(Move move)
    {
        switch (move.Kind)
        {
            case MoveKind.Sleep:
                PlaceSleep(move.Gap, move.Length);
                break;
            case MoveKind.DarkWake:
                PlaceDarkWake(move);
                break;
            case MoveKind.AbortedSleep:
                Add(AwakeAfter(move.Gap), new AbortedSleep(move.Length));
                _machineFree = _now + move.Length;
                _sleep = -1;
                break;
            case MoveKind.InterfaceDown:
                Add(Later(NetworkPlace(move), _interfaceFree), new InterfaceDown(move.Length));
                _interfaceFree = _now + move.Length;
                break;
            case MoveKind.GatewayRestart:
                Add(Later(NetworkPlace(move), _gatewayFree), new GatewayRestart(move.Length));
                _gatewayFree = _now + move.Length;
                break;
            case MoveKind.NatExpiry:
                Add(NetworkPlace(move), new NatExpiry());
                break;
            case MoveKind.PathFlurry:
                TimeSpan at = ActorPlace(move);
                bool goesOn = _steps.Exists(step => step.Operation is PathFlurry && step.End > at);
                Add(at, goesOn ? new Traffic(move.Length) : new PathFlurry(move.Count, move.Length));
                break;
            case MoveKind.Traffic:
                Add(ActorPlace(move), new Traffic(move.Length));
                break;
            case MoveKind.UserStart:
                Add(ActorPlace(move), new UserStart());
                break;
            case MoveKind.UserStop:
                Add(ActorPlace(move), new UserStop());
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(move), move.Kind, "No such kind of move");
        }
    }

    private void PlaceSleep(TimeSpan gap, TimeSpan length)
    {
        Add(AwakeAfter(gap), new Sleep(length));
        _sleep = _steps.Count - 1;
        _machineFree = _now + length;
        _darkWakeEnd = TimeSpan.Zero;
    }

    /// <summary>A dark wake that finds no sleeping machine becomes a sleep, in which the next one finds room.</summary>
    private void PlaceDarkWake(Move move)
    {
        TimeSpan from = Asleep ? Later(Later(_now, HardwareFrom), _darkWakeEnd) : TimeSpan.MaxValue;
        if (from > _machineFree - (2 * _leastDarkWake))
        {
            PlaceSleep(move.Gap, 2 * (host.Linger + move.DarkGap + move.Length));
            return;
        }

        TimeSpan room = _machineFree - from;
        TimeSpan length = Earlier(move.Length, room / 2);
        Add(from + Earlier(move.DarkGap, room - length), new DarkWake(Later(length, _leastDarkWake), Then(move)));
        _darkWakeEnd = _steps[^1].End;
        if (!move.Promotes)
            return;
        _machineFree = _darkWakeEnd;
        _steps[_sleep] = new Step(_steps[_sleep].At, new Sleep(_machineFree - _steps[_sleep].At));
        _sleep = -1;
    }

    private static AfterDarkWake Then(Move move) => move.Promotes ? AfterDarkWake.FullWake : AfterDarkWake.Sleep;

    /// <summary>The network does as it likes, also while the machine sleeps.</summary>
    private TimeSpan NetworkPlace(Move move)
        => move.Inside && _now < _machineFree
            ? _now + Part(_machineFree - _now, move.PerMille)
            : AwakeAfter(move.Gap);

    /// <summary>People and applications act while the machine runs: in the linger before sleep too, and in a dark
    /// wake.</summary>
    private TimeSpan ActorPlace(Move move)
    {
        TimeSpan runsUntil = !Asleep ? _machineFree
            : _now < HardwareFrom ? Earlier(HardwareFrom, _machineFree)
            : _darkWakeEnd;
        return move.Inside && _now < runsUntil
            ? _now + Part(runsUntil - _now, move.PerMille)
            : AwakeAfter(move.Gap);
    }

    private TimeSpan AwakeAfter(TimeSpan gap) => Later(_now, _machineFree) + gap;

    private void Add(TimeSpan at, Operation operation)
    {
        _steps.Add(new Step(at, operation));
        _now = at;
    }

    /// <summary>In whole milliseconds, so that drawn scenarios stay readable.</summary>
    private static TimeSpan Part(TimeSpan whole, int perMille)
        => TimeSpan.FromMilliseconds(whole.Ticks / TimeSpan.TicksPerMillisecond * perMille / 1000);

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static TimeSpan Earlier(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
