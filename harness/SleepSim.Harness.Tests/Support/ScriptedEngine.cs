using System.Net;
using SleepSim.Contract;

namespace SleepSim.Harness.Tests;

/// <summary>An engine that does what a test says and keeps what it was told. Without a script it completes whatever
/// wants a completion.</summary>
internal sealed class ScriptedEngine : ITunnelEngineFactory
{
    private readonly Func<TunnelEvent, ITunnelHost, bool> _script;

    /// <param name="script">True when it has dealt with the event.</param>
    public ScriptedEngine(Func<TunnelEvent, ITunnelHost, bool>? script = null) => _script = script ?? ((_, _) => false);

    public string Name => "scripted";

    public bool DisconnectOnSleep { get; init; }

    /// <summary>What the engine waits for; forgotten once it has come.</summary>
    public Deadline? Next { get; set; }

    public List<(ClockReading Now, TunnelEvent Event)> Told { get; } = [];

    public int Packets { get; private set; }

    public int Disposed { get; private set; }

    public ITunnelEngine Create(string configuration, IEntropy entropy) => new Engine(this);

    public IEnumerable<T> ToldOf<T>()
        where T : TunnelEvent => Told.Select(told => told.Event).OfType<T>();

    private void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        Told.Add((now, happening));
        if (happening is TunnelEvent.DeadlineReached) Next = null;
        if (_script(happening, host)) return;
        if (happening is TunnelEvent.StartTunnel) host.CompleteStart(null);
        if (happening is TunnelEvent.StopTunnel) host.CompleteStop();
        if (happening is TunnelEvent.Sleep) host.CompleteSleep();
    }

    private sealed class Engine(ScriptedEngine script) : ITunnelEngine, IDisposable
    {
        public Deadline? NextDeadline => script.Next;

        public void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host) =>
            script.Handle(happening, now, host);

        public void ReceiveDatagram(
            SocketId socket, ReadOnlySpan<byte> datagram, IPEndPoint from, in ClockReading now, ITunnelHost host)
        {
        }

        public void SendPacket(ReadOnlySpan<byte> packet, in ClockReading now, ITunnelHost host) => script.Packets++;

        public void Dispose() => script.Disposed++;
    }
}
