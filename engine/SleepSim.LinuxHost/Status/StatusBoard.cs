using System.Globalization;
using SleepSim.Contract;

namespace SleepSim.LinuxHost;

/// <summary>Keeps in mind how the tunnel is, for those who ask, and passes everything on.</summary>
internal sealed class StatusBoard(ITunnelListener listener) : ITunnelListener
{
    private volatile TunnelStatus _status = TunnelStatus.Disconnected;

    /// <summary>Called when the engine is ready for the machine to sleep.</summary>
    public Action ReadyToSleep { get; set; } = () => { };

    /// <summary>The tunnel and its way out as lines of <c>key=value</c>, each ended.</summary>
    public string Describe(string name, NetworkPath path) => string.Create(
        CultureInfo.InvariantCulture,
        $"interface={name}\nstate={_status.ToString().ToLowerInvariant()}\n"
        + $"path={(path.IsSatisfied ? "satisfied" : "unsatisfied")}\npath_interface={path.Interface}\n"
        + $"path_kind={path.Kind.ToString().ToLowerInvariant()}\npath_ipv4={Switch(path.SupportsIPv4)}\n"
        + $"path_ipv6={Switch(path.SupportsIPv6)}\npath_dns={Switch(path.SupportsDns)}\n");

    /// <inheritdoc/>
    public void Status(TunnelStatus status)
    {
        _status = status;
        listener.Status(status);
    }

    /// <inheritdoc/>
    public void Told(TunnelEvent happening) => listener.Told(happening);

    /// <inheritdoc/>
    public void Completed(string what, string? error)
    {
        if (what == "sleep") ReadyToSleep();
        listener.Completed(what, error);
    }

    /// <inheritdoc/>
    public void Log(LogLevel level, string message) => listener.Log(level, message);

    /// <inheritdoc/>
    public void Reached(string place) => listener.Reached(place);

    private static int Switch(bool on) => on ? 1 : 0;
}
