using System.Net;
using SleepSim.Contract;

namespace SleepSim.LinuxHost;

/// <summary>Who takes the datagrams that arrive.</summary>
internal interface IDatagramSink
{
    /// <summary>Takes a datagram; the bytes are valid during the call.</summary>
    void Take(SocketId socket, ReadOnlySpan<byte> datagram, IPEndPoint from);
}
