namespace SleepSim.Harness.Net;

/// <summary>What is wrong with the gateway. Troubles may overlap, each counts how often it is there.</summary>
internal sealed class GatewayTroubles
{
    private int _restarts;
    private int _keyChanges;
    private int _silences;
    private int _overloads;

    /// <summary>An engine could get an answer: a cookie is one.</summary>
    public bool None => !Down && !Silent && !HasOtherKey;

    public bool Down => _restarts > 0;

    public bool HasOtherKey => _keyChanges > 0;

    public bool Silent => _silences > 0;

    public bool Overloaded => _overloads > 0;

    /// <summary>True when it was not there before.</summary>
    public bool Begin(GatewayTrouble trouble) => CountOf(trouble)++ == 0;

    /// <summary>True when it was there and is no longer.</summary>
    public bool End(GatewayTrouble trouble)
    {
        ref int count = ref CountOf(trouble);
        return count > 0 && --count == 0;
    }

    private ref int CountOf(GatewayTrouble trouble)
    {
        switch (trouble)
        {
            case GatewayTrouble.Restart: return ref _restarts;
            case GatewayTrouble.KeyChange: return ref _keyChanges;
            case GatewayTrouble.Silence: return ref _silences;
            case GatewayTrouble.Overload: return ref _overloads;
            default: throw new ArgumentOutOfRangeException(nameof(trouble), trouble, "No trouble of a gateway.");
        }
    }
}
