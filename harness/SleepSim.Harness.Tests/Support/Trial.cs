using System.Globalization;
using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests;

/// <summary>One rule, judging a trace that a test makes up in a few lines.</summary>
internal sealed class Trial
{
    private readonly Invariant _rule;
    private readonly Judge _judge;
    private readonly RunState _state;
    private long _now;

    public Trial(string rule, Func<Scenario, Scenario>? change = null)
    {
        Scenario scenario = new() { Name = "trial" };
        if (change is not null) scenario = change(scenario);
        _rule = InvariantCatalogue.Find(rule)!;
        _judge = _rule.CreateJudge(scenario);
        _state = new RunState(scenario.Applications.RunInDarkWake, scenario.Host.ReusesProcess);
    }

    /// <summary>What follows happens then.</summary>
    public Trial At(string time)
    {
        _now = World.Ns(time);
        return this;
    }

    /// <summary>What follows happens that much later.</summary>
    public Trial After(string span)
    {
        _now += World.Ns(span);
        return this;
    }

    public Trial Does(TraceRecord record)
    {
        TraceRecord timed = record with { At = _now };
        _state.Take(timed);
        _judge.Take(timed, _state);
        return this;
    }

    /// <summary>Again and again, each time that much later.</summary>
    public Trial Repeats(int times, string every, Func<Trial, Trial> happening)
    {
        for (int i = 0; i < times; i++) happening(After(every));
        return this;
    }

    /// <summary>Nothing happens until then.</summary>
    public Trial Until(string time) => At(time).Does(new EngineLogged(0, 1, ""));

    public Trial Wish(bool up) => Does(new IntentChanged(0, up, "user"));

    public Trial Network(bool usable) => Does(new NetworkUsable(0, usable, "path"));

    public Trial Path(string status, string name = "en0", bool changed = true) =>
        Does(new PathAnnounced(0, status, name, changed));

    public Trial Offline() => Path("Unsatisfied", "").Told("PathChanged", "Unsatisfied").Network(false);

    public Trial Status(VpnStatus to) => Does(new StatusChanged(0, _state.Status, to, ""));

    public Trial Session(SessionState to) => Does(new SessionStateChanged(0, to));

    public Trial Power(PowerState to) => Does(new PowerChanged(0, to, ""));

    public Trial FallsAsleep() => Does(new SleepAnnounced(0, "")).Power(PowerState.Asleep);

    public Trial WakesFully() => Power(PowerState.FullWake);

    public Trial Told(string what, string detail = "", int generation = 1) =>
        Does(new EngineTold(0, generation, what, detail));

    public Trial Completed(CompletionKind kind, string? error = null, int generation = 1) =>
        Does(new EngineCompleted(0, generation, kind, error));

    public Trial Opened(int socket, string boundTo = "") => Does(new SocketOpened(0, socket, false, boundTo));

    public Trial Closed(int socket) => Does(new SocketClosed(0, socket));

    public Trial Erred(string error, int socket = 1) => Does(new SocketErred(0, socket, "Send", error));

    public Trial Sent(WireKind kind = WireKind.Data) => Does(new DatagramSent(0, FromEngine: true, kind, 0, 100));

    public Trial Asked(int request, string settings) =>
        Does(new SettingsRequested(0, request, settings.Length == 0, settings));

    public Trial InForce(int request, bool routes = true) => Does(new SettingsInForce(0, request, routes));

    /// <summary>The user starts the tunnel on a good network, and it is accepted.</summary>
    public Trial Starts(int generation = 1) =>
        Does(new StartRequested(0, StartCause.User, StartAnswer.Accepted)).Wish(true)
            .Session(SessionState.PreparingNetwork).Status(VpnStatus.Connecting)
            .Session(SessionState.Starting).Does(new EngineCreated(0, generation)).Told("StartTunnel", "", generation);

    /// <summary>It starts, and is up.</summary>
    public Trial ComesUp(int generation = 1) =>
        Network(true).Starts(generation).Opened(1).Asked(1, "mtu 1420").InForce(1)
            .Completed(CompletionKind.Start, null, generation).Session(SessionState.Running)
            .Status(VpnStatus.Connected);

    /// <summary>A stop from above is told.</summary>
    public Trial IsStopped(StopReason reason = StopReason.UserInitiated) =>
        Session(SessionState.Stopping).Status(VpnStatus.Disconnecting).Told("StopTunnel", reason.ToString());

    /// <summary>Whatever it was, it is over.</summary>
    public Trial IsLetGo() =>
        Session(SessionState.Disposing).Does(new EngineDiscarded(0, 1)).Session(SessionState.Idle)
            .Status(VpnStatus.Disconnected);

    /// <summary>The routes go with the session.</summary>
    public Trial RoutesGo() => InForce(0, routes: false);

    public Trial Cancels() =>
        Status(VpnStatus.Disconnecting).RoutesGo().IsLetGo();

    public void Holds() => Judge(Outcome.Holds);

    public void IsNotJudged() => Judge(Outcome.NotJudged);

    /// <param name="at">When it must be found, in seconds; null for any time.</param>
    public void IsViolated(string? at = null)
    {
        Judge(Outcome.Violated);
        Finding finding = _judge.Conclude(_rule);
        Assert.That(finding.Reason, Is.Not.Empty);
        if (at is not null)
            Assert.That(Text.Seconds(finding.At!.Value), Is.EqualTo(Text.Seconds(World.Ns(at))), finding.Reason);
    }

    private void Judge(Outcome expected)
    {
        Finding finding = _judge.Conclude(_rule);
        Assert.That(
            finding.Outcome,
            Is.EqualTo(expected),
            string.Create(CultureInfo.InvariantCulture, $"{finding.Reason} (at {finding.At} ns)"));
    }
}
