using SleepSim.Contract;

namespace SleepSim.Harness.Mac;

/// <summary>An open socket.</summary>
/// <param name="Id">As the engine names it.</param>
/// <param name="Port">Its local port.</param>
/// <param name="BoundAddress">The address it is bound to for life; null picks one at each send (N1).</param>
internal sealed record UdpSocket(SocketId Id, int Port, int? BoundAddress);
