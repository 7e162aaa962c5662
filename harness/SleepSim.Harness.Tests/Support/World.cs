using SleepSim.Contract;
using SleepSim.FieldBugs;
using SleepSim.Scenarios;
using SleepSim.Traces;
using SleepSim.WireGuard;

namespace SleepSim.Harness.Tests;

/// <summary>A world in a few words: the machine, what happens to it, and the engine that goes through it.</summary>
internal sealed class World
{
    private readonly List<Step> _steps = [];
    private Scenario _scenario = new() { Name = "test" };

    public static ITunnelEngineFactory Naive { get; } = new WireGuardEngineFactory(RecoveryPolicy.Naive);

    public static ITunnelEngineFactory DisconnectOnSleep { get; } =
        new WireGuardEngineFactory(RecoveryPolicy.DisconnectOnSleep);

    public static ITunnelEngineFactory WaitForPath { get; } = new WireGuardEngineFactory(RecoveryPolicy.WaitForPath);

    public static ITunnelEngineFactory Resilient { get; } = new WireGuardEngineFactory(RecoveryPolicy.Resilient);

    /// <summary>The resilient engine with a known bug.</summary>
    public static ITunnelEngineFactory With(string bug) =>
        FieldBugCatalogue.All.Single(known => known.Id == bug).In(Resilient);

    public World Host(Func<HostProfile, HostProfile> change)
    {
        _scenario = _scenario with { Host = change(_scenario.Host) };
        return this;
    }

    public World Network(Func<NetworkProfile, NetworkProfile> change)
    {
        _scenario = _scenario with { Network = change(_scenario.Network) };
        return this;
    }

    public World Vpn(Func<VpnProfile, VpnProfile> change)
    {
        _scenario = _scenario with { Vpn = change(_scenario.Vpn) };
        return this;
    }

    public World Applications(Func<ApplicationProfile, ApplicationProfile> change)
    {
        _scenario = _scenario with { Applications = change(_scenario.Applications) };
        return this;
    }

    public World Calm(string length)
    {
        _scenario = _scenario with { Calm = Of(length) };
        return this;
    }

    public World Sleeps(string at, string length, string? linger = null) =>
        Does(at, new Sleep(Of(length), Linger: linger is null ? null : Of(linger)));

    public World WakesDarkly(string at, string length, AfterDarkWake then = AfterDarkWake.Sleep) =>
        Does(at, new DarkWake(Of(length), then));

    public World SleepAborts(string at, string length) => Does(at, new AbortedSleep(Of(length)));

    public World LosesWiFi(string at, string length) => Does(at, new InterfaceDown(Of(length)));

    public World UserStops(string at) => Does(at, new UserStop());

    public World UserStarts(string at) => Does(at, new UserStart());

    public World GatewayRestarts(string at, string length) => Does(at, new GatewayRestart(Of(length)));

    public World Does(string at, Operation operation)
    {
        _steps.Add(new Step(Of(at), operation));
        return this;
    }

    public Scenario Scenario() => _scenario with { Timeline = [.. _steps] };

    public RunResult Run(ITunnelEngineFactory engine, ITraceSink? recorder = null) =>
        Simulation.Run(Scenario(), engine, recorder);

    /// <summary>Runs, and gives the trace.</summary>
    public Recording Record(ITunnelEngineFactory engine)
    {
        Recording recording = new();
        recording.Result = Run(engine, recording);
        return recording;
    }

    public static TimeSpan Of(string duration) => DurationText.TryParse(duration, out TimeSpan length)
        ? length
        : throw new ArgumentException($"'{duration}' is no duration.", nameof(duration));

    /// <summary>The same in the trace's unit.</summary>
    public static long Ns(string duration) => Of(duration).Ticks * TimeSpan.NanosecondsPerTick;

    /// <summary>The same as the simulation has it.</summary>
    public static Duration Span(string duration) => new(Ns(duration));
}
