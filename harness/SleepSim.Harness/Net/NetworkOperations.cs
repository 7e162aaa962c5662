using SleepSim.Scenarios;

namespace SleepSim.Harness.Net;

/// <summary>Plays the operations that happen beyond the machine: to the Internet, the NATs, the gateway.</summary>
internal sealed class NetworkOperations(NetworkWeather weather, IReadOnlyList<Nat> nats, Gateway gateway)
{
    /// <summary>False, and nothing done, for an operation of another part.</summary>
    public bool Begin(Operation operation)
    {
        if (TroubleOf(operation) is { } trouble)
        {
            gateway.Begin(trouble);
            return true;
        }

        switch (operation)
        {
            case NatExpiry:
                ForgetMappings();
                return true;
            case NatRebinding:
                foreach (Nat nat in nats) nat.Rebind();
                return true;
            default:
                return weather.Begin(operation);
        }
    }

    /// <summary>Ends what was begun with the same object; false, and nothing done, for an operation of another
    /// part.</summary>
    public bool End(Operation operation)
    {
        if (TroubleOf(operation) is { } trouble)
        {
            gateway.End(trouble);
            return true;
        }

        return operation is NatExpiry or NatRebinding || weather.End(operation);
    }

    private static GatewayTrouble? TroubleOf(Operation operation) => operation switch
    {
        GatewayRestart => GatewayTrouble.Restart,
        GatewayKeyChange => GatewayTrouble.KeyChange,
        GatewaySilence => GatewayTrouble.Silence,
        GatewayOverload => GatewayTrouble.Overload,
        _ => null,
    };

    // The first says so whatever it had; of the others only those that had anything.
    private void ForgetMappings()
    {
        for (int i = 0; i < nats.Count; i++)
        {
            if (i == 0 || nats[i].Count > 0) nats[i].ForgetAll();
        }
    }
}
