using SleepSim.Contract;
using SleepSim.Harness.Net;
using SleepSim.Harness.StandIns;
using SleepSim.Scenarios;
using SleepSim.Traces;
using SleepSim.WireGuard;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.Harness;

/// <summary>An engine as a campaign runs it: with the real cryptography, and, where it is one of ours, with the
/// stand-in at both ends.</summary>
public sealed class TestedEngine
{
    private static readonly Func<IPrimitives> _standIn = static () => new StandInPrimitives();

    private readonly ITunnelEngineFactory _engine;
    private readonly Func<Func<IPrimitives>, ITunnelEngineFactory>? _with;
    private readonly IFarEndFactory? _farEnd;

    private TestedEngine(
        ITunnelEngineFactory engine, Func<Func<IPrimitives>, ITunnelEngineFactory>? with, IFarEndFactory? farEnd) =>
        (_engine, _with, _farEnd) = (engine, with, farEnd);

    /// <summary>The engine's name.</summary>
    public string Name => _engine.Name;

    /// <summary>What its coverage means.</summary>
    public CoverageCatalogue Catalogue => new(_engine.Places);

    /// <summary>Whether it can be run with the stand-in.</summary>
    public bool HasStandIn => _with is not null;

    /// <summary>An engine; one that is not ours has no stand-in.</summary>
    public static TestedEngine Of(ITunnelEngineFactory engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        return new TestedEngine(engine, engine is WireGuardEngineFactory ours ? ours.With : null, farEnd: null);
    }

    /// <summary>An engine with a protocol of its own, and the far end that speaks it.</summary>
    public static TestedEngine Of(ITunnelEngineFactory engine, IFarEndFactory farEnd)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(farEnd);
        return new TestedEngine(engine, with: null, farEnd);
    }

    /// <summary>The same engine inside a wrapper, such as a known bug.</summary>
    public TestedEngine Inside(Func<ITunnelEngineFactory, ITunnelEngineFactory> wrapper)
    {
        ArgumentNullException.ThrowIfNull(wrapper);
        return new TestedEngine(
            wrapper(_engine), _with is { } with ? primitives => wrapper(with(primitives)) : null, _farEnd);
    }

    /// <summary>Runs it through a scenario. Where both ends are ours, they compute what they have in common
    /// once.</summary>
    /// <param name="scenario">A legal scenario.</param>
    /// <param name="cryptography">Which; the stand-in only where there is one.</param>
    /// <param name="recorder">Takes every record as it is made; null when nobody keeps them.</param>
    /// <exception cref="InvalidOperationException">There is no stand-in, or the run does not end.</exception>
    public RunResult Run(Scenario scenario, Cryptography cryptography, ITraceSink? recorder = null)
    {
        if (_with is not null) return Run(scenario, _with, PrimitivesOf(cryptography), recorder);
        if (cryptography != Cryptography.Real)
            throw new InvalidOperationException($"'{Name}' has no stand-in for its cryptography.");
        return Simulation.Run(scenario, _engine, _farEnd ?? WireGuardFarEndFactory.Real, recorder);
    }

    private static RunResult Run(
        Scenario scenario,
        Func<Func<IPrimitives>, ITunnelEngineFactory> engine,
        Func<IPrimitives> primitives,
        ITraceSink? recorder) =>
        Simulation.Run(scenario, engine(primitives), new WireGuardFarEndFactory(primitives), recorder);

    private static Func<IPrimitives> PrimitivesOf(Cryptography cryptography)
    {
        if (cryptography != Cryptography.Real) return _standIn;
        RunPrimitives shared = new(new Primitives());
        return () => shared;
    }
}
