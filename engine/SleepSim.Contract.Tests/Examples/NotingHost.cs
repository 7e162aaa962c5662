using System.Net;

namespace SleepSim.Contract.Tests.Examples;

/// <summary>Writes down the names of the calls.</summary>
internal sealed class NotingHost : ITunnelHost
{
    public List<string> Calls { get; } = [];

    public void CompleteStart(string? error) => Calls.Add(nameof(CompleteStart));

    public void CompleteStop() => Calls.Add(nameof(CompleteStop));

    public void CompleteSleep() => Calls.Add(nameof(CompleteSleep));

    public void CompleteAppMessage(RequestId request, ReadOnlySpan<byte> answer) =>
        Calls.Add(nameof(CompleteAppMessage));

    public void CancelTunnel(string error) => Calls.Add(nameof(CancelTunnel));

    public void SetReasserting(bool reasserting) => Calls.Add(nameof(SetReasserting));

    public void ApplySettings(RequestId request, TunnelSettings? settings) => Calls.Add(nameof(ApplySettings));

    public void OpenSocket(SocketId socket, SocketOptions options) => Calls.Add(nameof(OpenSocket));

    public void CloseSocket(SocketId socket) => Calls.Add(nameof(CloseSocket));

    public void SendDatagram(SocketId socket, ReadOnlySpan<byte> datagram, IPEndPoint to) =>
        Calls.Add(nameof(SendDatagram));

    public void DeliverPacket(ReadOnlySpan<byte> packet) => Calls.Add(nameof(DeliverPacket));

    public void Resolve(RequestId request, string name) => Calls.Add(nameof(Resolve));

    public void Log(LogLevel level, string message) => Calls.Add(nameof(Log));

    public void Reached(string place) => Calls.Add(nameof(Reached));
}
