using SleepSim.Traces;

namespace SleepSim.Reports.Tests;

/// <summary>Writes traces as a simulated Mac would, in a few lines: time is in seconds, echoes go out every second
/// while the machine is awake.</summary>
internal sealed class Story
{
    public const long Second = 1_000_000_000;
    private const long Millisecond = 1_000_000;
    private const long RoundTrip = 40 * Millisecond;

    private readonly List<(long At, int Order, TraceRecord Record)> _records = [];
    private int _echo;
    private int _order;

    public List<Recovery> Recoveries { get; } = [];

    public List<Violation> Violations { get; } = [];

    public IReadOnlyList<TraceRecord> Records =>
        [.. _records.OrderBy(static one => one.At).ThenBy(static one => one.Order).Select(static one => one.Record)];

    public static long At(double seconds) => (long)Math.Round(seconds * 1e6) * 1_000;

    public Story Add(TraceRecord record)
    {
        _records.Add((record.At, _order++, record));
        return this;
    }

    /// <summary>A run whose tunnel is up after half a second.</summary>
    public Story Begin(string scenario, string engine)
    {
        Add(new RunStarted(0, scenario, engine, "0.1.0"));
        Add(new PhaseChanged(0, RunPhase.Chaos));
        Add(new PowerChanged(0, PowerState.FullWake, "boot"));
        Interface(0, up: true);
        Add(new NetworkUsable(0, true, "path satisfied"));
        Add(new IntentChanged(0, true, "user"));
        Add(new StartRequested(0, StartCause.User, StartAnswer.Accepted));
        Status(0.01, VpnStatus.Disconnected, VpnStatus.Connecting);
        Add(new EngineCreated(At(0.02), 1));
        Told(0.02, "StartTunnel");
        Add(new SocketOpened(At(0.03), 1, false));
        Handshake(0.05);
        Status(0.35, VpnStatus.Connecting, VpnStatus.Connected);
        return Add(new SettingsInForce(At(0.35), 1, true));
    }

    public Story Operation(double at, int step, string words) => Add(new OperationStarted(At(at), step, words));

    public Story Told(double at, string happening) => Add(new EngineTold(At(at), 1, happening, ""));

    public Story Status(double at, VpnStatus from, VpnStatus to) => Add(new StatusChanged(At(at), from, to, ""));

    public Story Interface(double at, bool up) => Add(new InterfaceChanged(At(at), "en0", up, up, up));

    /// <summary>Echoes every second from one time to another, all answered or none.</summary>
    public Story Echoes(double from, double to, bool answered = true, Route route = Route.Tunnel,
        double roundTrip = 0.04)
    {
        for (double at = from; at < to; at++)
        {
            int number = _echo++;
            Add(new EchoSent(At(at), number, route));
            if (answered) Add(new EchoAnswered(At(at + roundTrip), number, At(roundTrip), route));
        }

        return this;
    }

    public Story Initiation(double at) =>
        Add(new DatagramSent(At(at), true, WireKind.Initiation, 0, 148));

    public Story Handshake(double at)
    {
        Initiation(at);
        return Add(new DatagramReceived(At(at) + RoundTrip, true, WireKind.Response, 1, 2, 92));
    }

    /// <summary>Falls asleep: announced, five seconds later asleep.</summary>
    public Story Sleep(double at, string reason = "Clamshell Sleep")
    {
        Add(new SleepAnnounced(At(at - 1.2), reason));
        Told(at - 1.1, "Sleep");
        Add(new EngineCompleted(At(at - 1.09), 1, CompletionKind.Sleep, null));
        Interface(at, up: false);
        Add(new NetworkUsable(At(at), false, "asleep"));
        return Add(new PowerChanged(At(at), PowerState.Asleep, reason));
    }

    /// <summary>Wakes: link, address and route come back in steps and are all there 2.2 s later.</summary>
    public Story Wake(double at, PowerState state = PowerState.FullWake, string reason = "UserActivity")
    {
        Add(new PowerChanged(At(at), state, reason));
        Told(at + 0.05, "Wake");
        Add(new InterfaceChanged(At(at + 1.1), "en0", true, false, false));
        Add(new InterfaceChanged(At(at + 1.6), "en0", true, true, false));
        Add(new InterfaceChanged(At(at + 2.1), "en0", true, true, true));
        Told(at + 2.2, "PathChanged");
        return Add(new NetworkUsable(At(at + 2.2), true, "path satisfied"));
    }

    /// <summary>The recovery of a wake whose path was usable 2.2 s later.</summary>
    public Story Recovered(double wake, double total)
    {
        long network = 2 * RoundTrip, system = At(2.2);
        Recoveries.Add(new Recovery(
            RecoveryTrigger.FullWake, At(wake), At(wake + 2.2), At(wake + 2.2), At(wake + 2.25), At(wake + total),
            system, At(total) - system - network, network, network));
        return this;
    }

    /// <summary>The recovery of a path loss of four seconds that the session outlived.</summary>
    public Story PathRecovered(double lost, double total)
    {
        Recoveries.Add(new Recovery(
            RecoveryTrigger.PathLoss, At(lost), At(lost + 4.05), At(lost + 4.2), null, At(lost + total), At(4.05),
            At(total) - At(4.05) - RoundTrip, RoundTrip, RoundTrip));
        return this;
    }

    public Story NeverRecovered(double wake)
    {
        Recoveries.Add(new Recovery(
            RecoveryTrigger.FullWake, At(wake), At(wake + 2.2), At(wake + 0.06), null, null, At(2.2), 0, 0,
            2 * RoundTrip));
        return this;
    }

    public Story Calm(double at) => Add(new PhaseChanged(At(at), RunPhase.Calm));

    public Story End(double at, string pending = "") => Add(new RunEnded(At(at), pending));

    public TimelineModel Timeline(string engine, Outcome verdict, string question) =>
        TimelineModel.Of(Records, Recoveries, Violations, new TimelineHeading(Name, engine, verdict, question));

    private string Name => _records.Select(static one => one.Record).OfType<RunStarted>().First().Scenario;
}
