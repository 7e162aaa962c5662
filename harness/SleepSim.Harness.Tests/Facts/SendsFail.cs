using System.Net;
using SleepSim.Contract;

namespace SleepSim.Harness.Tests.Facts;

/// <summary>An engine in a process whose sends fail for a while, whatever the network does (N9).</summary>
internal sealed class SendsFail(ITunnelEngineFactory inner, SocketErrno error, string from, string to)
    : ITunnelEngineFactory
{
    public string Name => inner.Name;

    public bool DisconnectOnSleep => inner.DisconnectOnSleep;

    public IReadOnlyList<string> Places => inner.Places;

    public ITunnelEngine Create(string configuration, IEntropy entropy) =>
        new Engine(inner.Create(configuration, entropy), error, World.Span(from), World.Span(to));

    private sealed class Engine(ITunnelEngine inner, SocketErrno error, Duration from, Duration to) : ITunnelEngine
    {
        private readonly Queue<SocketId> _refused = new();
        private Duration? _started;
        private Duration _now;

        public Deadline? NextDeadline => inner.NextDeadline;

        private bool Failing => _now - _started is { } age && age >= from && age < to;

        public void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
        {
            Begin(now);
            inner.Handle(happening, now, new Host(host, this));
            Report(now, host);
        }

        public void ReceiveDatagram(
            SocketId socket, ReadOnlySpan<byte> datagram, IPEndPoint from, in ClockReading now, ITunnelHost host)
        {
            Begin(now);
            inner.ReceiveDatagram(socket, datagram, from, now, new Host(host, this));
            Report(now, host);
        }

        public void SendPacket(ReadOnlySpan<byte> packet, in ClockReading now, ITunnelHost host)
        {
            Begin(now);
            inner.SendPacket(packet, now, new Host(host, this));
            Report(now, host);
        }

        private void Begin(in ClockReading now)
        {
            _now = now.Continuous;
            _started ??= _now;
        }

        private void Report(in ClockReading now, ITunnelHost host)
        {
            while (_refused.TryDequeue(out SocketId socket))
            {
                inner.Handle(
                    new TunnelEvent.SocketFailed(socket, SocketOperation.Send, error), now, new Host(host, this));
            }
        }

        private sealed class Host(ITunnelHost host, Engine engine) : ITunnelHost
        {
            public void SendDatagram(SocketId socket, ReadOnlySpan<byte> datagram, IPEndPoint to)
            {
                if (engine.Failing) engine._refused.Enqueue(socket);
                else host.SendDatagram(socket, datagram, to);
            }

            public void CompleteStart(string? error) => host.CompleteStart(error);

            public void CompleteStop() => host.CompleteStop();

            public void CompleteSleep() => host.CompleteSleep();

            public void CompleteAppMessage(RequestId request, ReadOnlySpan<byte> answer) =>
                host.CompleteAppMessage(request, answer);

            public void CancelTunnel(string error) => host.CancelTunnel(error);

            public void SetReasserting(bool reasserting) => host.SetReasserting(reasserting);

            public void ApplySettings(RequestId request, TunnelSettings? settings) =>
                host.ApplySettings(request, settings);

            public void OpenSocket(SocketId socket, SocketOptions options) => host.OpenSocket(socket, options);

            public void CloseSocket(SocketId socket) => host.CloseSocket(socket);

            public void DeliverPacket(ReadOnlySpan<byte> packet) => host.DeliverPacket(packet);

            public void Resolve(RequestId request, string name) => host.Resolve(request, name);

            public void Log(LogLevel level, string message) => host.Log(level, message);

            public void Reached(string place) => host.Reached(place);
        }
    }
}
