using SleepSim.WireGuard.Protocol;

namespace SleepSim.Harness.Net;

/// <summary>A WireGuard responder for each run.</summary>
/// <param name="primitives">Asked once for each run: an instance belongs to one thread.</param>
internal sealed class WireGuardFarEndFactory(Func<IPrimitives> primitives) : IFarEndFactory
{
    /// <summary>With the real cryptography.</summary>
    public static readonly WireGuardFarEndFactory Real = new(static () => new Primitives());

    public IFarEnd Create(FarEndSetup setup) => new WireGuardFarEnd(
        new KeyRing(setup.Dice("keys"), setup.Scenario, primitives()),
        setup.Dice("gateway"),
        () => setup.Dice("gateway with another key"));
}
