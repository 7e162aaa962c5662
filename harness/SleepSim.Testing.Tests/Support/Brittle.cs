using System.Net;
using SleepSim.Contract;

namespace SleepSim.Testing.Tests;

/// <summary>Ping engines with something wrong about them.</summary>
internal sealed class Brittle(Brittle.Fault fault) : ITunnelEngineFactory
{
    private readonly TaskCompletionSource _letGo = new();
    private int _created;

    /// <summary>What is wrong.</summary>
    public enum Fault
    {
        /// <summary>Throws when told of a wake.</summary>
        ThrowsAtWake,

        /// <summary>Waits at a wake, until <see cref="LetGo"/>.</summary>
        WaitsAtWake,

        /// <summary>The factory throws.</summary>
        IsNotCreated,

        /// <summary>Says how many engines there were before it, as none may.</summary>
        Counts,
    }

    public string Name => "brittle";

    public bool DisconnectOnSleep => false;

    public IReadOnlyList<string> Places => ["woke with a start"];

    /// <summary>Ends the threads that wait.</summary>
    public void LetGo() => _letGo.TrySetResult();

    public ITunnelEngine Create(string configuration, IEntropy entropy)
    {
        if (fault == Fault.IsNotCreated) throw new FormatException("no such cipher");
        ITunnelEngine inner = new Sample.PingEngineFactory().Create(configuration, entropy);
        return new Engine(inner, fault, Interlocked.Increment(ref _created), _letGo.Task);
    }

    private sealed class Engine(ITunnelEngine inner, Fault fault, int number, Task letGo)
        : ITunnelEngine
    {
        public Deadline? NextDeadline => inner.NextDeadline;

        public void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
        {
            if (fault == Fault.Counts) host.Log(LogLevel.Info, $"engine {number}");
            if (happening is TunnelEvent.Wake && fault == Fault.ThrowsAtWake) Break();
            if (happening is TunnelEvent.Wake && fault == Fault.WaitsAtWake) letGo.Wait();
            inner.Handle(happening, now, host);
        }

        public void ReceiveDatagram(
            SocketId socket, ReadOnlySpan<byte> datagram, IPEndPoint from, in ClockReading now, ITunnelHost host) =>
            inner.ReceiveDatagram(socket, datagram, from, now, host);

        public void SendPacket(ReadOnlySpan<byte> packet, in ClockReading now, ITunnelHost host) =>
            inner.SendPacket(packet, now, host);

        private static void Break() => throw new InvalidOperationException("no socket after a wake");
    }
}
