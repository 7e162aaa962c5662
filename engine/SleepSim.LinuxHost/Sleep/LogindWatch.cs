using System.Buffers.Binary;
using System.Net.Sockets;

namespace SleepSim.LinuxHost;

/// <summary>Hears from logind that the machine is about to sleep, and has it wait until the engine is ready: it keeps
/// a descriptor of a delaying lock, and closes it then.</summary>
internal sealed class LogindWatch : IEventSource, IDisposable
{
    /// <summary>The socket of the system's bus.</summary>
    public const string UsualBus = "/run/dbus/system_bus_socket";

    private const string Name = "org.freedesktop.login1";
    private const string Path = "/org/freedesktop/login1";
    private const string Manager = "org.freedesktop.login1.Manager";
    private const string AboutToSleep = "PrepareForSleep";
    private const int MessagesMax = 64;
    private const int None = -1;

    private readonly SleepJudge _judge;
    private readonly BusConnection _bus;
    private uint _asked;
    private int _lock = None;

    /// <param name="judge">Who is told.</param>
    /// <param name="bus">The bus's socket.</param>
    /// <exception cref="SocketException">There is no bus, or it is silent.</exception>
    /// <exception cref="FormatException">It does not take us.</exception>
    public LogindWatch(SleepJudge judge, string bus)
    {
        _judge = judge;
        _bus = new BusConnection(bus, PrivilegeCalls.User());
        Descriptor = _bus.Descriptor;
        _bus.Call(
            "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "AddMatch", "s",
            $"type='signal',sender='{Name}',path='{Path}',interface='{Manager}',member='{AboutToSleep}'");
        AskForLock();
    }

    /// <inheritdoc/>
    public int Descriptor { get; }

    /// <summary>Whether the machine would wait for <see cref="ReadyToSleep"/>.</summary>
    public bool HoldsLock => _lock != None;

    /// <inheritdoc/>
    public void Read(ITunnelInbox inbox)
    {
        try
        {
            for (int i = 0; i < MessagesMax && _bus.TryTake(out BusMessage? message, out int descriptor); i++)
                Take(message!, descriptor, inbox);
        }
        catch (Exception e) when (e is SocketException or FormatException)
        {
            // The clocks go on telling of sleep; a descriptor that is closed is not waited for any more.
            Dispose();
        }
    }

    /// <summary>The machine may sleep.</summary>
    public void ReadyToSleep()
    {
        if (_lock != None) _ = Libc.Close(_lock);
        _lock = None;
    }

    public void Dispose()
    {
        ReadyToSleep();
        _bus.Dispose();
    }

    private void Take(BusMessage message, int descriptor, ITunnelInbox inbox)
    {
        if (message.Kind == BusMessageKind.MethodReturn && message.ReplyTo == _asked && descriptor != None)
        {
            ReadyToSleep();
            _lock = descriptor;
            return;
        }

        if (descriptor != None) _ = Libc.Close(descriptor);
        // One that is for us alone is not logind's: it tells all.
        bool known = message is
            { Kind: BusMessageKind.Signal, Interface: Manager, Member: AboutToSleep, Signature: "b", Body.Length: 4 };
        if (!known || message.Destination.Length > 0) return;
        if (BinaryPrimitives.ReadUInt32LittleEndian(message.Body) != 0)
        {
            _judge.FallAsleep(inbox);
            return;
        }

        _judge.SystemSaysAwake(inbox);
        AskForLock();
    }

    private void AskForLock() => _asked = _bus.Call(
        Name, Path, Manager, "Inhibit", "ssss",
        "sleep", "SleepSim", "The tunnel says goodbye before the machine sleeps", "delay");
}
