using System.Net;

namespace SleepSim.Contract;

/// <summary>What an engine may ask of the operating system. Every call is one way: the engine names its sockets and
/// requests itself, and answers and errors come back as a <see cref="TunnelEvent"/> in a later call.</summary>
/// <remarks>To be used only inside a call of <see cref="ITunnelEngine"/>. Spans are read before the call
/// returns.</remarks>
public interface ITunnelHost
{
    /// <summary>The start is over. Call it exactly once per <see cref="TunnelEvent.StartTunnel"/>, and only after the
    /// settings are applied: from then on the system says Connected (L1).</summary>
    /// <param name="error">Null when the tunnel is up, else why it could not be brought up (L18).</param>
    void CompleteStart(string? error);

    /// <summary>Everything is torn down. Exactly once per <see cref="TunnelEvent.StopTunnel"/>; the engine is
    /// discarded after it (L8, L16).</summary>
    void CompleteStop();

    /// <summary>Ready to sleep. Exactly once per <see cref="TunnelEvent.Sleep"/> (L25); send nothing after
    /// it.</summary>
    void CompleteSleep();

    /// <summary>The answer to <see cref="TunnelEvent.AppMessage"/>. Exactly once per message (L42).</summary>
    /// <param name="request">The number of the message.</param>
    /// <param name="answer">The answer's bytes; may be empty.</param>
    void CompleteAppMessage(RequestId request, ReadOnlySpan<byte> answer);

    /// <summary>cancelTunnelWithError: take the tunnel down from below (L10, L11). Not inside a stop (L10).</summary>
    /// <param name="error">Why.</param>
    void CancelTunnel(string error);

    /// <summary>Says whether the tunnel is re-establishing itself. Only has an effect once connected (L32).</summary>
    /// <param name="reasserting">True: the user sees Reasserting; false: Connected.</param>
    void SetReasserting(bool reasserting);

    /// <summary>setTunnelNetworkSettings; answered by <see cref="TunnelEvent.SettingsApplied"/>, perhaps late, perhaps
    /// never (L36, L37).</summary>
    /// <param name="request">A number not used before.</param>
    /// <param name="settings">The settings; null clears them.</param>
    void ApplySettings(RequestId request, TunnelSettings? settings);

    /// <summary>Opens a UDP socket. No answer when it succeeds; <see cref="TunnelEvent.SocketFailed"/> when
    /// not.</summary>
    /// <param name="socket">A number not used before.</param>
    /// <param name="options">What kind of socket.</param>
    void OpenSocket(SocketId socket, SocketOptions options);

    /// <summary>Closes a socket. Nothing is received on it from then on. Closing a closed socket does
    /// nothing.</summary>
    void CloseSocket(SocketId socket);

    /// <summary>Sends a datagram of at most 65,507 bytes. Errors come back as
    /// <see cref="TunnelEvent.SocketFailed"/>; loss comes back as nothing at all (N13).</summary>
    void SendDatagram(SocketId socket, ReadOnlySpan<byte> datagram, IPEndPoint to);

    /// <summary>Hands an IP packet from the tunnel to the machine (packetFlow).</summary>
    void DeliverPacket(ReadOnlySpan<byte> packet);

    /// <summary>Looks up a host name outside the tunnel; answered by <see cref="TunnelEvent.NameResolved"/>.</summary>
    /// <param name="request">A number not used before.</param>
    /// <param name="name">The host name.</param>
    void Resolve(RequestId request, string name);

    /// <summary>Says something for people. No judge reads it.</summary>
    void Log(LogLevel level, string message);

    /// <summary>Has no effect; tells a tester that the engine has been at a place worth testing, such as a decision of
    /// its own. For decisions, not for every packet.</summary>
    /// <param name="place">One of the names that the engine's factory lists.</param>
    void Reached(string place);
}
