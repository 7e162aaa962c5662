using System.Collections.Concurrent;
using System.Net;
using SleepSim.Contract;

namespace SleepSim.LinuxHost;

/// <summary>Runs one engine on a real kernel: one thread that waits for packets, datagrams, deadlines and word of the
/// system, and tells the engine of each in turn.</summary>
/// <remarks>
/// The loop: whatever is ready gets one bounded batch, so that nothing keeps anything else waiting; after each batch
/// the engine is told what has come up meanwhile and what is due, and what it sends leaves. Only <see cref="Stop"/> may
/// be called from other threads.
/// </remarks>
internal sealed class TunnelLoop : ITunnelHost, ITunnelInbox, IDatagramSink, IPacketSink, IDisposable
{
    // A token is the kind of what is ready, and which one.
    private const ulong KindShift = 32;
    private const ulong SignalKind = 0;
    private const ulong TunKind = 1;
    private const ulong TimerKind = 2;
    private const ulong SourceKind = 3;
    private const ulong SocketKind = 4;

    private const string NameServersFile = "/etc/resolv.conf";

    // Each may be a long one, cut up into 45 and more.
    private const int ReadsMax = 8;

    // An engine that is always due, or answers each refusal by another attempt, does not get the loop for itself.
    private const int DeadlinesMax = 8;
    private const int EventsMax = 256;

    private readonly ITunnelEngine _engine;
    private readonly TunDevice _tun;
    private readonly ITunnelSettingsApplier _settings;
    private readonly ITunnelListener _listener;
    private readonly Poll _poll = new();
    private readonly Signal _signal = new();
    private readonly DeadlineTimer[] _timers;
    private readonly OuterSockets _sockets;
    private readonly NameLookups _names;
    private readonly TunnelLife _life;
    private readonly AppMessages _messages = new();
    private readonly List<IEventSource> _sources = [];
    private readonly Queue<TunnelEvent> _inbox = [];
    private readonly Queue<(RequestId Request, TunnelSettings? Settings)> _requests = [];
    private readonly ConcurrentQueue<StopReason> _stops = [];

    private ClockReading _now;
    private bool _readsTun = true;

    /// <param name="engine">Fresh; disposed of at the end of <see cref="Run"/> if it can be.</param>
    /// <param name="tun">The interface that packets come from and go to. Not closed here.</param>
    /// <param name="settings">Gives the interface what the engine asks for, and takes it back at the end.</param>
    /// <param name="firewallMark">The mark of every datagram that leaves, so that rules can keep it out of the tunnel;
    /// 0 for none.</param>
    /// <param name="listener">Hears what goes on.</param>
    /// <exception cref="LinuxException">The kernel has no room for what the loop needs.</exception>
    public TunnelLoop(
        ITunnelEngine engine,
        TunDevice tun,
        ITunnelSettingsApplier settings,
        uint firewallMark,
        ITunnelListener listener)
    {
        (_engine, _tun, _settings, _listener) = (engine, tun, settings, listener);
        _timers = [.. Enum.GetValues<ClockKind>().Select(static clock => new DeadlineTimer(clock))];
        _sockets = new OuterSockets(_poll, firewallMark, static id => Token(SocketKind, id.Number));
        OuterNameServers servers = new(NameServersFile);
        servers.Read();
        _names = new NameLookups(new OuterResolver(firewallMark, servers.Read), _signal);
        _life = new TunnelLife(listener);
        _poll.Watch(_signal.Descriptor, Token(SignalKind, 0), Poll.Readable);
        _poll.Watch(tun.Descriptor, Token(TunKind, 0), Poll.Readable);
        for (int i = 0; i < _timers.Length; i++)
            _poll.Watch(_timers[i].Descriptor, Token(TimerKind, i), Poll.Readable);
    }

    /// <summary>Waits for something of the system as well. To be called before <see cref="Run"/>.</summary>
    public void Add(IEventSource source)
    {
        _poll.Watch(source.Descriptor, Token(SourceKind, _sources.Count), Poll.Readable);
        _sources.Add(source);
    }

    /// <summary>Starts the engine and serves it until its end; then takes the settings back and disposes of
    /// it. Once in the life of a loop.</summary>
    /// <param name="path">The way out at this moment.</param>
    /// <param name="onDemand">Whether a rule starts it.</param>
    /// <returns>Why it ended; null when it was stopped as asked.</returns>
    public string? Run(NetworkPath path, bool onDemand)
    {
        try
        {
            _now = SystemClocks.Read();
            _life.Start(_now.Uptime);
            Tell(new TunnelEvent.StartTunnel(onDemand, path));
            Settle();
            while (!_life.Over) Turn();
            return _life.Reason;
        }
        finally
        {
            End();
        }
    }

    /// <summary>Stops the tunnel: the engine is asked to, and not waited for longer than 10 s. From any
    /// thread.</summary>
    public void Stop(StopReason reason)
    {
        _stops.Enqueue(reason);
        _signal.Raise();
    }

    /// <summary>Asks the engine something, on the thread of the loop.</summary>
    /// <param name="appMessage">What the engine understands.</param>
    /// <param name="answer">Called once with the answer; an empty one when there will be none.</param>
    public void Ask(byte[] appMessage, Action<byte[]> answer)
    {
        if (_life.Over) answer([]);
        else if (_messages.Add(appMessage, answer) is { } message) Tell(message);
    }

    /// <inheritdoc/>
    public void Tell(TunnelEvent happening) => _inbox.Enqueue(happening);

    /// <inheritdoc/>
    public void CompleteStart(string? error) => _life.CompleteStart(error);

    /// <inheritdoc/>
    public void CompleteStop() => _life.CompleteStop();

    /// <inheritdoc/>
    public void CompleteSleep() => _listener.Completed("sleep", null);

    /// <inheritdoc/>
    public void CompleteAppMessage(RequestId request, ReadOnlySpan<byte> answer) => _messages.Complete(request, answer);

    /// <inheritdoc/>
    public void CancelTunnel(string error) => _life.Cancel(error);

    /// <inheritdoc/>
    public void SetReasserting(bool reasserting) => _life.SetReasserting(reasserting);

    /// <inheritdoc/>
    public void ApplySettings(RequestId request, TunnelSettings? settings) => _requests.Enqueue((request, settings));

    /// <inheritdoc/>
    public void OpenSocket(SocketId socket, SocketOptions options)
    {
        if (_sockets.Open(socket, options) is { } refused) _listener.Log(LogLevel.Error, refused);
    }

    /// <inheritdoc/>
    public void CloseSocket(SocketId socket) => _sockets.Close(socket);

    /// <inheritdoc/>
    public void SendDatagram(SocketId socket, ReadOnlySpan<byte> datagram, IPEndPoint to) =>
        _sockets.Send(socket, datagram, to);

    /// <inheritdoc/>
    public void DeliverPacket(ReadOnlySpan<byte> packet) => _tun.Write(packet);

    /// <inheritdoc/>
    public void Resolve(RequestId request, string name) => _names.Begin(request, name);

    /// <inheritdoc/>
    public void Log(LogLevel level, string message) => _listener.Log(level, message);

    /// <inheritdoc/>
    public void Reached(string place) => _listener.Reached(place);

    void IDatagramSink.Take(SocketId socket, ReadOnlySpan<byte> datagram, IPEndPoint from)
    {
        if (!_life.Over) _engine.ReceiveDatagram(socket, datagram, from, _now, this);
    }

    void IPacketSink.Take(ReadOnlySpan<byte> packet)
    {
        if (!_life.Over) _engine.SendPacket(packet, _now, this);
    }

    public void Dispose()
    {
        _sockets.Dispose();
        foreach (DeadlineTimer timer in _timers) timer.Dispose();
        _signal.Dispose();
        _poll.Dispose();
    }

    // Waits, and gives each that is ready one batch.
    private void Turn()
    {
        if (_engine.NextDeadline is { } deadline) _timers[(int)deadline.Clock].GoOffBy(deadline.At);
        if (_life.PatienceEnds is { } end) _timers[(int)ClockKind.Uptime].GoOffBy(end);
        int count = _poll.Wait(IsDue || HasWord ? 0 : -1);
        for (int i = 0; i < count && !_life.Over; i++)
        {
            _now = SystemClocks.Read();
            Serve(_poll.Token(i), _poll.IsWritable(i));
            Settle();
        }

        if (count == 0)
        {
            _now = SystemClocks.Read();
            Settle();
        }
    }

    private bool IsDue => _engine.NextDeadline is { } deadline && deadline.At <= _now[deadline.Clock];

    private bool HasWord => _inbox.Count > 0 || _requests.Count > 0 || _sockets.FailureCount > 0;

    private void Serve(ulong token, bool writable)
    {
        int number = (int)(uint)token;
        switch (token >> (int)KindShift)
        {
            case SignalKind: ReadSignal(); break;
            case TunKind: ReadTun(); break;
            case TimerKind: _timers[number].Acknowledge(); break;
            case SourceKind: _sources[number].Read(this); break;
            case SocketKind:
                if (writable) _sockets.Flush();
                _sockets.Receive(new SocketId(number), this);
                break;
        }
    }

    private void ReadSignal()
    {
        _signal.Lower();
        while (_names.TryTake(out TunnelEvent.NameResolved? answer)) Tell(answer!);
        while (_stops.TryDequeue(out StopReason reason))
        {
            if (_life.Stop(_now.Uptime, null)) Tell(new TunnelEvent.StopTunnel(reason));
        }
    }

    private void ReadTun()
    {
        for (int i = 0; i < ReadsMax && !_life.Over && !_sockets.WaitsForRoom; i++)
        {
            try
            {
                if (!_tun.Read(this)) return;
            }
            catch (LinuxException gone)
            {
                _life.End(gone.Message);
                return;
            }
        }
    }

    // Told, done and sent is whatever came up in a batch, and whatever is due.
    private void Settle()
    {
        for (int i = 0; i <= DeadlinesMax; i++)
        {
            DeliverInbox();
            if (_life.Over || !IsDue) break;
            _now = SystemClocks.Read();
            Handle(new TunnelEvent.DeadlineReached(_engine.NextDeadline!.Value));
        }

        if (!_life.Over && _life.PatienceEnds <= _now.Uptime && _life.LosePatience(_now.Uptime))
        {
            Tell(new TunnelEvent.StopTunnel(StopReason.ConnectionFailed));
            DeliverInbox();
        }

        // While the kernel has no room for datagrams there is no use in reading what would become more of them.
        if (_readsTun == _sockets.WaitsForRoom)
        {
            _readsTun = !_readsTun;
            _poll.ChangeInterest(_tun.Descriptor, Token(TunKind, 0), _readsTun ? Poll.Readable : 0);
        }
    }

    private void DeliverInbox()
    {
        for (int i = 0; i < EventsMax && !_life.Over; i++)
        {
            _sockets.Flush();
            _tun.Flush();
            TellFailures();
            if (_life.Over) return;
            if (_requests.TryDequeue(out (RequestId Request, TunnelSettings? Settings) request))
            {
                string? error = _settings.Apply(request.Settings);
                Tell(new TunnelEvent.SettingsApplied(request.Request, error));
            }

            if (_inbox.TryDequeue(out TunnelEvent? happening))
            {
                _now = SystemClocks.Read();
                Handle(happening);
            }
            else if (!HasWord)
            {
                return;
            }
        }
    }

    // With the reading that the attempts were made with: a refusal comes at once. Those that come of telling of these
    // wait for their turn.
    private void TellFailures()
    {
        for (int count = _sockets.FailureCount; count > 0 && !_life.Over; count--) Handle(_sockets.TakeFailure());
    }

    private void Handle(TunnelEvent happening)
    {
        _engine.Handle(happening, _now, this);
        _listener.Told(happening);
    }

    private void End()
    {
        _sockets.Flush();
        _tun.Flush();
        _messages.End();
        (_engine as IDisposable)?.Dispose();
        try
        {
            if (_settings.Apply(null) is { } error) _listener.Log(LogLevel.Error, error);
        }
        finally
        {
            _life.Clear();
        }
    }

    private static ulong Token(ulong kind, int number) => (kind << (int)KindShift) | (uint)number;
}
