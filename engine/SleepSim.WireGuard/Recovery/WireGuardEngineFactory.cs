using SleepSim.Contract;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.WireGuard;

/// <summary>Creates WireGuard engines that recover by one policy. The configuration is wg-quick's text.</summary>
public sealed class WireGuardEngineFactory : ITunnelEngineFactory
{
    private readonly RecoveryPolicy _policy;
    private readonly Func<IPrimitives> _primitives;

    /// <summary>Engines with the real cryptography.</summary>
    public WireGuardEngineFactory(RecoveryPolicy policy)
        : this(policy, static () => new Primitives())
    {
    }

    /// <summary>Engines with other cryptography.</summary>
    /// <param name="policy">How they recover.</param>
    /// <param name="primitives">Asked once for each engine: an instance belongs to one thread, and engines of one
    /// factory may live in worlds that run side by side.</param>
    internal WireGuardEngineFactory(RecoveryPolicy policy, Func<IPrimitives> primitives)
    {
        ArgumentNullException.ThrowIfNull(policy);
        _policy = policy;
        _primitives = primitives;
    }

    /// <inheritdoc/>
    public string Name => _policy.Name;

    /// <inheritdoc/>
    public bool DisconnectOnSleep => _policy.AtWake == WakeReaction.None;

    /// <summary>The decisions of an engine that retries by itself; the others never come to most of them.</summary>
    public IReadOnlyList<string> Places => _policy.Retries is null ? [] : RecoveryPlaces.All;

    /// <inheritdoc/>
    public ITunnelEngine Create(string configuration, IEntropy entropy) =>
        new WireGuardTunnelEngine(WgQuickConfiguration.Parse(configuration), _policy, _primitives(), entropy);

    /// <summary>The same engines with other cryptography.</summary>
    internal WireGuardEngineFactory With(Func<IPrimitives> primitives) => new(_policy, primitives);
}
