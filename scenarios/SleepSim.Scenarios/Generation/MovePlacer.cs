namespace SleepSim.Scenarios;

/// <summary>Finds a legal place for one move after the other; each becomes exactly one step. Steps are placed in the
/// order of time, and overlap as far as <see cref="TimelineRules"/> allow.</summary>
internal sealed class MovePlacer(Scenario world)
{
    // The tunnel comes up before the trouble begins.
    private static readonly TimeSpan _leadIn = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _leastDarkWake = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan _leastLid = TimeSpan.FromMilliseconds(50);

    // Hours under a lid that keeps a machine awake show nothing that a minute does not, and cost as much as all else.
    private static readonly TimeSpan _mostAwakeUnderLid = TimeSpan.FromMinutes(1);

    private readonly List<Step> _steps = [];

    /// <summary>For each kind, when the last one is over; <see cref="GroupOf"/> says which share one.</summary>
    private readonly TimeSpan[] _free = new TimeSpan[MoveTraits.All.Count];

    private TimeSpan _now = _leadIn;
    private TimeSpan _machineFree;
    private TimeSpan _hardwareFrom;
    private TimeSpan _darkWakeEnd;
    private TimeSpan _awakeUnderLid;
    private PowerSource _source = world.Host.PowerSource;
    private int _sleep = -1;

    public static IReadOnlyList<Step> Place(Scenario world, IEnumerable<Move> moves)
    {
        var placer = new MovePlacer(world);
        foreach (Move move in moves)
            placer.Place(move);
        return placer._steps;
    }

    private bool Asleep => _sleep >= 0 && _now < _machineFree;

    private void Place(Move move)
    {
        switch (move.Kind)
        {
            case MoveKind.Sleep:
                PlaceSleep(move, move.Length);
                break;
            case MoveKind.DarkWake:
                PlaceDarkWake(move);
                break;
            case MoveKind.AbortedSleep:
                Add(AwakeAfter(move.Gap), new AbortedSleep(move.Length));
                _machineFree = _now + move.Length;
                _sleep = -1;
                break;
            case MoveKind.LidClosed:
                PlaceLid(move);
                break;
            case MoveKind.PowerSourceChange:
                // Under a closed lid the cable decides over sleep: it is left alone there.
                _source = _source == PowerSource.Mains ? PowerSource.Battery : PowerSource.Mains;
                Add(Later(AnyPlace(move), _awakeUnderLid), new PowerSourceChange(_source));
                break;
            default:
                PlaceTrouble(move);
                break;
        }
    }

    private void PlaceTrouble(Move move)
    {
        Operation operation = MoveOperations.Of(move, world);
        int group = (int)GroupOf(move.Kind);
        bool awake = MoveTraits.Of(move.Kind).Place == MovePlace.Awake;
        TimeSpan at = awake ? AwakePlace(move) : AnyPlace(move);
        if (at < _free[group])
            at = awake ? Later(AwakeAfter(move.Gap), _free[group]) : _free[group];
        Add(at, operation);
        if (operation is not (Traffic or PathFlurry))
            _free[group] = _steps[^1].End;
    }

    /// <summary>What takes the Wi-Fi interface away does so one at a time.</summary>
    internal static MoveKind GroupOf(MoveKind kind) => kind
        is MoveKind.InterfaceFlap or MoveKind.InterfaceDetached or MoveKind.WiFiRoam or MoveKind.CellularOnly
        ? MoveKind.InterfaceDown
        : kind;

    private void PlaceSleep(Move move, TimeSpan length)
    {
        SleepDepth depth = world.Host.Platform == Platform.Ios ? SleepDepth.Normal : (move.Choice % 10) switch
        {
            0 => SleepDepth.Standby,
            1 => SleepDepth.Hibernate,
            _ => SleepDepth.Normal,
        };
        Add(AwakeAfter(move.Gap), new Sleep(length, Depth: depth));
        FallAsleep(world.Host.Linger);
    }

    /// <summary>A dark wake that finds no sleeping machine becomes a sleep, in which the next one finds room.</summary>
    private void PlaceDarkWake(Move move)
    {
        bool wakesDarkly = world.Host.NapEvery is not null
            && Asleep && _steps[_sleep].Operation is LidClosed or Sleep { Depth: SleepDepth.Normal };
        TimeSpan from = wakesDarkly ? Later(Later(_now, _hardwareFrom), _darkWakeEnd) : TimeSpan.MaxValue;
        if (from > _machineFree - (2 * _leastDarkWake))
        {
            PlaceSleep(move, 2 * (world.Host.Linger + move.DarkGap + move.Length));
            return;
        }

        bool promotes = move.Promotes && _steps[_sleep].Operation is Sleep;
        TimeSpan room = _machineFree - from;
        TimeSpan length = Later(Earlier(move.Length, room / 2), _leastDarkWake);
        AfterDarkWake then = promotes ? AfterDarkWake.FullWake : AfterDarkWake.Sleep;
        Add(from + Earlier(move.DarkGap, room - length), new DarkWake(length, then));
        _darkWakeEnd = _steps[^1].End;
        if (!promotes || _steps[_sleep].Operation is not Sleep sleep)
            return;
        _machineFree = _darkWakeEnd;
        _steps[_sleep] = _steps[_sleep] with { Operation = sleep with { For = _machineFree - _steps[_sleep].At } };
        _sleep = -1;
    }

    private void PlaceLid(Move move)
    {
        bool staysAwake = world.Host.ExternalDisplay
            && (_source == PowerSource.Mains || world.Host.Platform == Platform.Linux);
        TimeSpan length = staysAwake ? Earlier(move.Length, _mostAwakeUnderLid) : move.Length;
        Add(AwakeAfter(move.Gap), new LidClosed(Later(length, _leastLid)));
        FallAsleep(TimeSpan.Zero);
        if (!staysAwake)
            return;
        _sleep = -1;
        _awakeUnderLid = _machineFree;
    }

    private void FallAsleep(TimeSpan linger)
    {
        _sleep = _steps.Count - 1;
        _machineFree = _steps[^1].End;
        _hardwareFrom = _now + linger;
        _darkWakeEnd = TimeSpan.Zero;
    }

    private TimeSpan AnyPlace(Move move)
        => move.Inside && _now < _machineFree
            ? _now + Part(_machineFree - _now, move.PerMille)
            : AwakeAfter(move.Gap);

    private TimeSpan AwakePlace(Move move)
    {
        TimeSpan runsUntil = !Asleep ? _machineFree
            : _now < _hardwareFrom ? Earlier(_hardwareFrom, _machineFree)
            : _darkWakeEnd;

        // Dark wakes are short, and much goes wrong in them: what can happen there does.
        bool inside = move.Inside || (Asleep && _now < _darkWakeEnd);
        return inside && _now < runsUntil
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
