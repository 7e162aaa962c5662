using SleepSim.Contract;
using SleepSim.LinuxHost;

namespace SleepSim.Cli;

/// <summary>Tells people how a tunnel is doing.</summary>
internal sealed class TunnelProgress(string name, Progress progress) : ITunnelListener
{
    /// <inheritdoc/>
    public void Status(TunnelStatus status) => Say(status.ToString().ToLowerInvariant());

    /// <inheritdoc/>
    public void Told(TunnelEvent happening)
    {
        switch (happening)
        {
            case TunnelEvent.Sleep: Say("the machine falls asleep"); break;
            case TunnelEvent.Wake: Say("the machine woke"); break;
            case TunnelEvent.PathChanged { Path: { IsSatisfied: true } path }:
                Say($"the way out is {path.Interface}");
                break;
            case TunnelEvent.PathChanged: Say("there is no way out"); break;
            case TunnelEvent.NameResolved { Addresses.Count: 0 }: Say("the endpoint's name has no address yet"); break;
            case TunnelEvent.SettingsApplied { Error: { } error }: Say(error); break;
        }
    }

    /// <inheritdoc/>
    public void Completed(string what, string? error)
    {
        if (error is not null) Say($"{what}: {error}");
    }

    /// <inheritdoc/>
    public void Log(LogLevel level, string message)
    {
        if (level != LogLevel.Debug) Say(message);
    }

    /// <inheritdoc/>
    public void Reached(string place)
    {
    }

    private void Say(string what) => progress.Say($"{name}: {Words.Printable(what)}");
}
