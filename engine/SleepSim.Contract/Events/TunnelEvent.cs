using System.Net;

namespace SleepSim.Contract;

/// <summary>What the operating system tells a tunnel engine. A closed set, named after
/// NEPacketTunnelProvider.</summary>
/// <remarks>Every value can be written as one JSON line. Datagrams and packets do not travel this way but through
/// <see cref="ITunnelEngine.ReceiveDatagram"/> and <see cref="ITunnelEngine.SendPacket"/>.</remarks>
public abstract record TunnelEvent
{
    private TunnelEvent()
    {
    }

    /// <summary>startTunnel: bring the tunnel up, then <see cref="ITunnelHost.CompleteStart"/> (L1).
    /// Always the first event of an engine's life.</summary>
    /// <param name="OnDemand">True when a rule started it; then it carries no options (L1).</param>
    /// <param name="Path">The path at that moment, as the provider's defaultPath shows it (L40).</param>
    public sealed record StartTunnel(bool OnDemand, NetworkPath Path) : TunnelEvent;

    /// <summary>stopTunnel: tear everything down, then <see cref="ITunnelHost.CompleteStop"/> (L8). May come while
    /// the start is still under way (L14).</summary>
    /// <param name="Reason">Why, with NEProviderStopReason's numbers (L22).</param>
    public sealed record StopTunnel(StopReason Reason) : TunnelEvent;

    /// <summary>sleep: the machine is about to sleep; answer with <see cref="ITunnelHost.CompleteSleep"/> (L25).
    /// The machine does not wait for ever (L26).</summary>
    public sealed record Sleep : TunnelEvent;

    /// <summary>wake: the machine woke, fully or not, and interfaces may well be down (Z2, L28). May follow
    /// <see cref="Sleep"/> at once, without any sleep (Z4, P8).</summary>
    public sealed record Wake : TunnelEvent;

    /// <summary>The path for connections of the provider changed, or was announced again without a change
    /// (N22).</summary>
    /// <param name="Path">The path from here on.</param>
    public sealed record PathChanged(NetworkPath Path) : TunnelEvent;

    /// <summary>The completion of setTunnelNetworkSettings (L36). May be late or never come (L37).</summary>
    /// <param name="Request">The number given to <see cref="ITunnelHost.ApplySettings"/>.</param>
    /// <param name="Error">Null when applied; else what NETunnelProviderError says (L24).</param>
    public sealed record SettingsApplied(RequestId Request, string? Error) : TunnelEvent;

    /// <summary>Opening a socket or sending on it failed. The socket stays open until the engine closes it, except
    /// when opening failed.</summary>
    /// <param name="Socket">The socket, as named by the engine.</param>
    /// <param name="Operation">What was attempted.</param>
    /// <param name="Error">Darwin's error number (N1–N5).</param>
    public sealed record SocketFailed(SocketId Socket, SocketOperation Operation, SocketErrno Error) : TunnelEvent;

    /// <summary>The answer to <see cref="ITunnelHost.Resolve"/>.</summary>
    /// <param name="Request">The number given to the request.</param>
    /// <param name="Addresses">In the resolver's order; empty when there is no answer.</param>
    public sealed record NameResolved(RequestId Request, IReadOnlyList<IPAddress> Addresses) : TunnelEvent;

    /// <summary>handleAppMessage: a message of the containing app; answer with
    /// <see cref="ITunnelHost.CompleteAppMessage"/> (L42).</summary>
    /// <param name="Request">The number of the message.</param>
    /// <param name="Message">Its bytes, which mean what the app and the engine agreed.</param>
    public sealed record AppMessage(RequestId Request, byte[] Message) : TunnelEvent;

    /// <summary>The deadline the engine asked for has come.</summary>
    /// <param name="Deadline">What was asked for. The clock may show more.</param>
    public sealed record DeadlineReached(Deadline Deadline) : TunnelEvent;
}
