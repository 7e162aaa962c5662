using System.Net;
using SleepSim.Contract;
using SleepSim.Harness.Mac;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Live;

/// <summary>The applications as the simulated Mac has them: one sends echo requests for as long as the machine is
/// awake, and at once when its own path changes (N14).</summary>
internal sealed class LiveApplications : IDisposable
{
    private const int DatagramMax = 2048;

    private static readonly IPEndPoint Server = new(IPAddress.Parse(LabPlan.InnerGateway), LiveEcho.Port);

    private readonly LiveTrace _trace;
    private readonly ApplicationProfile _profile;
    private readonly LiveTimer _echoTimer;
    private readonly LiveTimer _nudgeTimer;
    private readonly StampedSocket _socket;
    private readonly Thread _reader;
    private readonly SortedDictionary<int, long> _waiting = [];
    private volatile bool _over;
    private int _echoes;

    public LiveApplications(Lab lab, LiveTrace trace, LiveScheduler scheduler, ApplicationProfile profile)
    {
        (_trace, _profile) = (trace, profile);
        _echoTimer = scheduler.Timer(EchoRegularly);
        _nudgeTimer = scheduler.Timer(SendEcho);
        _socket = lab.Client.Enter(StampedSocket.OfDatagrams);
        _reader = new Thread(Read) { IsBackground = true, Name = "echoes" };
        _reader.Start();
    }

    /// <summary>How awake the machine is.</summary>
    public required Func<PowerState> Power { get; init; }

    public void Start() => _echoTimer.ArmAfter(_profile.EchoEvery.ToDuration());

    /// <summary>The applications' own path changed: they try at once.</summary>
    public void Nudge()
    {
        if (!_nudgeTimer.Armed) _nudgeTimer.ArmAfter(Duration.Zero);
    }

    /// <summary>What was on its way is lost without anyone's fault: an answer that a stopped process or a lost link
    /// held back is none.</summary>
    public void Forget()
    {
        lock (_waiting) _waiting.Clear();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _over = true;
        _reader.Join();
        _socket.Dispose();
    }

    private bool Running => Power() switch
    {
        PowerState.FullWake => true,
        PowerState.DarkWake => _profile.RunInDarkWake,
        _ => false,
    };

    private void EchoRegularly()
    {
        _echoTimer.ArmAfter(_profile.EchoEvery.ToDuration());
        SendEcho();
    }

    // Which way it goes the capture tells, unless it goes nowhere.
    private void SendEcho()
    {
        if (!Running) return;
        int echo = ++_echoes;
        long at = _trace.Now;
        lock (_waiting) _waiting[echo] = at;
        bool gone = _socket.SendTo(LiveEcho.Write(echo, _profile.EchoSize), Server) == 0;
        _trace.Add(new EchoSent(at, echo, gone ? Route.Tunnel : Route.None));
    }

    private void Read()
    {
        byte[] datagram = new byte[DatagramMax];
        while (!_over)
        {
            int length = _socket.Receive(datagram, out PacketStamp stamp);
            if (length > 0 && LiveEcho.NumberIn(datagram.AsSpan(0, length)) is { } echo) Answered(echo, stamp);
        }
    }

    private void Answered(int echo, PacketStamp stamp)
    {
        long sent;
        lock (_waiting)
        {
            if (!_waiting.Remove(echo, out sent)) return;
        }

        // The kernel may have had the answer before the sender came back from sending.
        long at = Math.Max(sent, _trace.At(stamp.At));
        _trace.Add(new EchoAnswered(at, echo, at - sent, Route.Tunnel));
    }
}
