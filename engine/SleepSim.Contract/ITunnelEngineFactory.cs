namespace SleepSim.Contract;

/// <summary>A kind of engine, and the configuration its product ships it with.</summary>
public interface ITunnelEngineFactory
{
    /// <summary>A short name such as <c>resilient</c>, unique among the engines of a host.</summary>
    string Name { get; }

    /// <summary>Whether the product saves its configuration with disconnectOnSleep (K1), where the host's own
    /// configuration leaves it open.</summary>
    bool DisconnectOnSleep { get; }

    /// <summary>Every place that an engine of this kind can report by <see cref="ITunnelHost.Reached"/>, so that what
    /// no test ever reached can be listed. Empty for engines that report none.</summary>
    IReadOnlyList<string> Places => [];

    /// <summary>Creates the engine of one start.</summary>
    /// <param name="configuration">The engine's own configuration text, as the containing app saved it.</param>
    /// <param name="entropy">The engine's randomness, for as long as it lives.</param>
    /// <exception cref="FormatException">The configuration cannot be read; the message says where.</exception>
    ITunnelEngine Create(string configuration, IEntropy entropy);
}
