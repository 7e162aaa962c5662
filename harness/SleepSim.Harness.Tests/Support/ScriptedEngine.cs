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

    /// <summary>Settings that take all traffic into the tunnel.</summary>
    public static TunnelSettings AllRoutes { get; } =
        new([IPAddress.Loopback], [new IPNetwork(IPAddress.Any, 0)], [], Mtu: 1420);

    public string Name => "scripted";

    public bool DisconnectOnSleep { get; init; }

    /// <summary>What the engine waits for; forgotten once it has come.</summary>
    public Deadline? Next { get; set; }

    public List<(ClockReading Now, TunnelEvent Event)> Told { get; } = [];

    /// <summary>Everything the engine was called with, in order: events by name, datagrams and packets.</summary>
    public List<string> Calls { get; } = [];

    public int Packets { get; private set; }

    public int Disposed { get; private set; }

    /// <summary>One that takes all traffic into the tunnel once it runs, and otherwise follows a script.</summary>
    public static ScriptedEngine TakingAllRoutes(Func<TunnelEvent, ITunnelHost, bool>? script = null) => new(
        (happening, host) =>
        {
            if (script?.Invoke(happening, host) == true) return true;
            if (happening is TunnelEvent.StartTunnel) host.ApplySettings(new RequestId(1), AllRoutes);
            if (happening is TunnelEvent.SettingsApplied { Request.Number: 1 }) host.CompleteStart(null);
            return happening is TunnelEvent.StartTunnel;
        });

    public ITunnelEngine Create(string configuration, IEntropy entropy) => new Engine(this);

    public IEnumerable<T> ToldOf<T>()
        where T : TunnelEvent => Told.Select(told => told.Event).OfType<T>();

    private void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        Told.Add((now, happening));
        Calls.Add(happening.GetType().Name);
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
            script.Calls.Add("datagram");
        }

        public void SendPacket(ReadOnlySpan<byte> packet, in ClockReading now, ITunnelHost host)
        {
            script.Packets++;
            script.Calls.Add("packet");
        }

        public void Dispose() => script.Disposed++;
    }
}
