using System.Net;

namespace SleepSim.Contract;

/// <summary>What kind of UDP socket to open.</summary>
/// <param name="ConnectTo">Null: unconnected, each send picks the source address and so survives an address change.
/// Set: connected, bound for life to the address it was opened with (N1).</param>
/// <param name="BindTo">Null: the system picks the interface for each datagram. Set: the name of the one interface it
/// uses for life; it never moves to another (N4).</param>
/// <param name="LocalPort">The UDP port to listen on, for those who are called; 0 lets the system pick.</param>
public sealed record SocketOptions(IPEndPoint? ConnectTo, string? BindTo = null, int LocalPort = 0)
{
    /// <summary>An unconnected socket.</summary>
    public static readonly SocketOptions Unconnected = new(ConnectTo: null);
}
