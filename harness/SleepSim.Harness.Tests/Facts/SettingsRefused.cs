using System.Net;
using SleepSim.Contract;

namespace SleepSim.Harness.Tests.Facts;

/// <summary>An engine in a system that refuses its tunnel settings.</summary>
internal sealed class SettingsRefused(ITunnelEngineFactory inner, string error) : ITunnelEngineFactory
{
    public string Name => inner.Name;

    public bool DisconnectOnSleep => inner.DisconnectOnSleep;

    public ITunnelEngine Create(string configuration, IEntropy entropy) =>
        new Engine(inner.Create(configuration, entropy), error);

    private sealed class Engine(ITunnelEngine inner, string error) : ITunnelEngine
    {
        public Deadline? NextDeadline => inner.NextDeadline;

        public void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host) => inner.Handle(
            happening is TunnelEvent.SettingsApplied applied ? applied with { Error = error } : happening, now, host);

        public void ReceiveDatagram(
            SocketId socket, ReadOnlySpan<byte> datagram, IPEndPoint from, in ClockReading now, ITunnelHost host) =>
            inner.ReceiveDatagram(socket, datagram, from, now, host);

        public void SendPacket(ReadOnlySpan<byte> packet, in ClockReading now, ITunnelHost host) =>
            inner.SendPacket(packet, now, host);
    }
}
