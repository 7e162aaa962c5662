using SleepSim.Contract;

namespace SleepSim.LinuxHost.Tests;

/// <summary>Keeps what it was to apply, and applies nothing.</summary>
internal sealed class NotingApplier : ITunnelSettingsApplier
{
    public List<TunnelSettings?> Applied { get; } = [];

    public string? Refusal { get; init; }

    public string? Apply(TunnelSettings? settings)
    {
        Applied.Add(settings);
        return settings is null ? null : Refusal;
    }
}
