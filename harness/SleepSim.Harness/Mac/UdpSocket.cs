using SleepSim.Contract;

namespace SleepSim.Harness.Mac;

/// <summary>An open socket.</summary>
/// <param name="Id">As the engine names it.</param>
/// <param name="Port">Its local port.</param>
/// <param name="BoundAddress">The address it is bound to for life; null picks one at each send (N1).</param>
/// <param name="BoundTo">The interface it is bound to for life; null picks the primary one at each send (N4).</param>
/// <param name="BoundIndex">The index that interface had then.</param>
internal sealed record UdpSocket(SocketId Id, int Port, int? BoundAddress, string? BoundTo, int BoundIndex)
{
    /// <summary>Dead since the machine slept (N7).</summary>
    public bool Defunct { get; set; }
}
