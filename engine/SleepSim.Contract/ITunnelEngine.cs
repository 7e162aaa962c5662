using System.Net;

namespace SleepSim.Contract;

/// <summary>A tunnel engine: a state machine that is told things and asks for things. It reads no clock, opens no
/// socket, starts no thread and draws no randomness it was not given.</summary>
/// <remarks>
/// The loop, which every host keeps:
/// <list type="number">
/// <item>One engine is created for each start; its first event is <see cref="TunnelEvent.StartTunnel"/>.</item>
/// <item>Calls never overlap, and clock readings never run back (the wall clock excepted).</item>
/// <item>After each call the host asks for <see cref="NextDeadline"/> and forgets the one before.</item>
/// <item>When the deadline comes, the host calls <see cref="Handle"/> with <see cref="TunnelEvent.DeadlineReached"/>;
/// in sleep nothing comes, and after a wake deadlines and events may come in any order.</item>
/// <item>Work that is pending means a deadline that is due; no deadline lies before the reading last given.</item>
/// <item>A call may throw only for a programming error; a host treats it as a crash of the provider.</item>
/// <item>An engine that is <see cref="IDisposable"/> is disposed of when it is let go, and not called again.</item>
/// </list>
/// Calling too often is safe: a deadline reached early, or twice, changes nothing.
/// </remarks>
public interface ITunnelEngine
{
    /// <summary>When the engine wants to be called next; null when only an event can give it work. Its value changes
    /// only during calls of the other members.</summary>
    Deadline? NextDeadline { get; }

    /// <summary>The operating system says something.</summary>
    void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host);

    /// <summary>A datagram arrived on one of the engine's sockets. Anything may be in it.</summary>
    void ReceiveDatagram(
        SocketId socket, ReadOnlySpan<byte> datagram, IPEndPoint from, in ClockReading now, ITunnelHost host);

    /// <summary>The machine sends an IP packet into the tunnel (packetFlow).</summary>
    void SendPacket(ReadOnlySpan<byte> packet, in ClockReading now, ITunnelHost host);
}
