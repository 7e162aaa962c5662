using System.Net;
using SleepSim.Contract;

namespace SleepSim.Harness.Net;

/// <summary>What is at the other end of the tunnel in one run: the server half of an engine's protocol. As an engine, it
/// reads no clock, opens no socket and draws no randomness it was not given.</summary>
/// <remarks>
/// The loop: datagrams that reach the server come by <see cref="Receive"/>, packets from behind it by
/// <see cref="Send"/>; after each call <see cref="NextDeadline"/> is asked for, and <see cref="Advance"/> is called when
/// it has come. Calls never overlap, and time never runs back: the server never sleeps. While it is down or silent
/// (operations <c>gateway-restart</c>, <c>gateway-silence</c>) it is not called at all. One that is
/// <see cref="IDisposable"/> is disposed of after the run. An exception ends the run and is SleepSim's to report, not a
/// violation of the engine's.
/// </remarks>
public interface IFarEnd
{
    /// <summary>What the engines of the run are created with. Does not change.</summary>
    string EngineConfiguration { get; }

    /// <summary>When <see cref="Advance"/> has something to do, since the run began; null when only a call can give it
    /// work.</summary>
    Duration? NextDeadline => null;

    /// <summary>What a datagram of this protocol is in the trace, and so to the rules: what asks for a session counts as
    /// a handshake. Anything may be in it; the same answer for the same bytes.</summary>
    DatagramLabel LabelOf(ReadOnlySpan<byte> datagram) => DatagramLabel.Data;

    /// <summary>A datagram has reached the server. Anything may be in it.</summary>
    /// <param name="datagram">Valid during the call.</param>
    /// <param name="from">Where it came from as the server sees it, behind whatever NAT; answers go there.</param>
    /// <param name="now">Since the run began.</param>
    /// <param name="output">What to ask for.</param>
    void Receive(ReadOnlySpan<byte> datagram, IPEndPoint from, Duration now, IFarEndOutput output);

    /// <summary>A host behind the server sends an IP packet to the machine, such as the reply to a ping.</summary>
    void Send(ReadOnlySpan<byte> packet, Duration now, IFarEndOutput output);

    /// <summary>Does what is due; being called too often is safe.</summary>
    void Advance(Duration now, IFarEndOutput output)
    {
    }

    /// <summary>The server was restarted, and knows of no session any more.</summary>
    void ForgetSessions();

    /// <summary>The server begins, or ceases, to run with a key that no engine knows (<c>gateway-key-change</c>). Sessions
    /// wait for the right one. Nothing, for a protocol without keys.</summary>
    void SetWrongKey(bool wrong)
    {
    }

    /// <summary>The server is, or is no longer, overloaded (<c>gateway-overload</c>). It must still answer whoever goes
    /// on asking.</summary>
    void SetOverloaded(bool overloaded)
    {
    }
}
