using SleepSim.Contract;

namespace SleepSim.LinuxHost.Tests;

/// <summary>Keeps what it hears.</summary>
internal sealed class NotingListener : ITunnelListener
{
    public List<TunnelStatus> Statuses { get; } = [];

    public List<string> Completions { get; } = [];

    public List<string> Lines { get; } = [];

    public void Status(TunnelStatus status) => Statuses.Add(status);

    public void Told(TunnelEvent happening)
    {
    }

    public void Completed(string what, string? error) => Completions.Add(error is null ? what : $"{what}: {error}");

    public void Log(LogLevel level, string message) => Lines.Add(message);

    public void Reached(string place)
    {
    }
}
