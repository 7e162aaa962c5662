using SleepSim.Contract;
using SleepSim.Harness.Net;
using SleepSim.Harness.StandIns;
using SleepSim.Scenarios;
using SleepSim.Traces;
using SleepSim.WireGuard;

namespace SleepSim.Harness;

/// <summary>An engine as a campaign runs it: with the real cryptography, and, where it is one of ours, with the
/// stand-in at both ends.</summary>
public sealed class TestedEngine
{
    private static readonly WireGuardFarEndFactory _standInFarEnd = new(StandIn);

    private readonly ITunnelEngineFactory _real;
    private readonly ITunnelEngineFactory? _standIn;
    private readonly IFarEndFactory _farEnd;

    private TestedEngine(ITunnelEngineFactory real, ITunnelEngineFactory? standIn, IFarEndFactory farEnd) =>
        (_real, _standIn, _farEnd) = (real, standIn, farEnd);

    /// <summary>The engine's name.</summary>
    public string Name => _real.Name;

    /// <summary>What its coverage means.</summary>
    public CoverageCatalogue Catalogue => new(_real.Places);

    /// <summary>Whether it can be run with the stand-in.</summary>
    public bool HasStandIn => _standIn is not null;

    /// <summary>An engine; one that is not ours has no stand-in.</summary>
    public static TestedEngine Of(ITunnelEngineFactory engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        return new TestedEngine(engine, (engine as WireGuardEngineFactory)?.With(StandIn), WireGuardFarEndFactory.Real);
    }

    /// <summary>An engine with a protocol of its own, and the far end that speaks it.</summary>
    public static TestedEngine Of(ITunnelEngineFactory engine, IFarEndFactory farEnd)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(farEnd);
        return new TestedEngine(engine, standIn: null, farEnd);
    }

    /// <summary>The same engine inside a wrapper, such as a known bug.</summary>
    public TestedEngine Inside(Func<ITunnelEngineFactory, ITunnelEngineFactory> wrapper)
    {
        ArgumentNullException.ThrowIfNull(wrapper);
        return new TestedEngine(wrapper(_real), _standIn is null ? null : wrapper(_standIn), _farEnd);
    }

    /// <summary>Runs it through a scenario.</summary>
    /// <param name="scenario">A legal scenario.</param>
    /// <param name="cryptography">Which; the stand-in only where there is one.</param>
    /// <param name="recorder">Takes every record as it is made; null when nobody keeps them.</param>
    /// <exception cref="InvalidOperationException">There is no stand-in, or the run does not end.</exception>
    public RunResult Run(Scenario scenario, Cryptography cryptography, ITraceSink? recorder = null) =>
        cryptography == Cryptography.Real
            ? Simulation.Run(scenario, _real, _farEnd, recorder)
            : Simulation.Run(scenario, _standIn ?? throw NoStandIn(), _standInFarEnd, recorder);

    private static StandInPrimitives StandIn() => new();

    private InvalidOperationException NoStandIn() => new($"'{Name}' has no stand-in for its cryptography.");
}
