using System.Globalization;
using System.Net.Sockets;
using SleepSim.Contract;

namespace SleepSim.LinuxHost;

/// <summary>One tunnel on this machine, from what the last one left behind to what this one leaves: nothing.</summary>
internal sealed class LinuxTunnel : IDisposable
{
    /// <summary>Where <c>wg</c> looks for tunnels that are not in the kernel.</summary>
    private const string WgFolder = "/var/run/wireguard";

    private readonly RoutingTables _tables = new();
    private readonly List<IDisposable> _parts = [];
    private readonly StatusBoard _board;
    private readonly TunnelJournal? _journal;
    private readonly TunnelLoop _loop;
    private readonly PathMonitor _paths;

    /// <summary>Cleans up after tunnels that were killed, and makes the interface.</summary>
    /// <param name="engine">Fresh. Disposed of with the tunnel.</param>
    /// <param name="options">How it fits into this machine.</param>
    /// <param name="listener">Hears what goes on.</param>
    /// <exception cref="TunnelRefusedException">There is something of that name already.</exception>
    /// <exception cref="LinuxException">The kernel refused what a tunnel cannot do without.</exception>
    public LinuxTunnel(ITunnelEngine engine, LinuxTunnelOptions options, ITunnelListener listener)
    {
        _board = new StatusBoard(listener);
        StateFolder folder = StateFolder.Own();
        try
        {
            Leftovers.Clean(folder, _tables, message => listener.Log(LogLevel.Info, message));
            Expect(options.Interface, folder);
            TunDevice tun = Keep(new TunDevice(options.Interface));
            // Only who has the interface may write down that it is theirs.
            _journal = new TunnelJournal(folder, options.Interface);
            uint mark = FirewallMarks.Choose(options, _tables);
            SettingsOptions fitting = new(
                options.Interface, mark, options.Table, options.PrefixLengths, options.SearchDomains);
            _paths = Keep(new PathMonitor(options.Interface, options.Endpoints));
            _loop = Keep(new TunnelLoop(
                engine, tun, new LinuxSettings(fitting, _tables, _journal), mark, _board));
            AddSources(folder, options.Interface, mark);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Carries the tunnel until it is stopped or gives up. Once.</summary>
    /// <returns>Why it ended; null when it was stopped as asked.</returns>
    public string? Run() => _loop.Run(_paths.Path, onDemand: false);

    /// <summary>Stops it, within 10 s. From any thread.</summary>
    public void Stop(StopReason reason) => _loop.Stop(reason);

    /// <summary>Takes back everything that is not gone yet.</summary>
    public void Dispose()
    {
        for (int i = _parts.Count - 1; i >= 0; i--) _parts[i].Dispose();
        _parts.Clear();
        foreach (string failure in _journal?.TakeBack(_tables) ?? [])
            _board.Log(LogLevel.Error, $"could not take back {failure}; the next start will try again");
        _tables.Dispose();
    }

    private void Expect(string name, StateFolder folder)
    {
        if (Leftovers.OwnerOf(name, folder) is { } owner)
            throw new TunnelRefusedException($"The tunnel '{name}' is up already, carried by process {owner.Number}.");
        if (_tables.LinkNamed(name) is not null)
        {
            throw new TunnelRefusedException(
                $"There is an interface '{name}' already: expected a name that is free, such as with --interface.");
        }
    }

    private void AddSources(StateFolder folder, string name, uint mark)
    {
        SleepJudge judge = new(SystemClocks.Read);
        _loop.Add(_paths);
        _loop.Add(Keep(new ClockWatch(judge)));
        _loop.Add(Keep(new ContinueWatch(judge)));
        AddLogind(judge);
        string marked = mark == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"fwmark={mark}\n");
        AddSocket(folder.SocketOf(name), () => _board.Describe(name, _paths.Path) + marked);
        AddSocket(Path.Combine(WgFolder, name + ".sock"), () => marked);
    }

    /// <summary>Where there is one; elsewhere the clocks tell of sleep.</summary>
    private void AddLogind(SleepJudge judge)
    {
        if (!File.Exists(LogindWatch.UsualBus)) return;
        try
        {
            LogindWatch logind = Keep(new LogindWatch(judge, LogindWatch.UsualBus));
            _loop.Add(logind);
            _board.ReadyToSleep = logind.ReadyToSleep;
        }
        catch (Exception e) when (e is SocketException or FormatException)
        {
            _board.Log(LogLevel.Info, $"the machine will not say when it is about to sleep: {e.Message}");
        }
    }

    /// <summary>A tunnel whose socket cannot be there works all the same.</summary>
    private void AddSocket(string path, Func<string> first)
    {
        _journal!.Note(_journal.State with { Sockets = [.. _journal.State.Sockets, path] });
        try
        {
            _loop.Add(Keep(new ControlSocket(
                path, answer => _loop.Ask(ControlSocket.EngineQuestion.ToArray(), answer), first)));
        }
        catch (Exception e) when (e is SocketException or IOException or UnauthorizedAccessException)
        {
            // It may be another's, in another network namespace: then it is not ours to delete.
            _journal.Note(_journal.State with { Sockets = [.. _journal.State.Sockets.Where(own => own != path)] });
            _board.Log(LogLevel.Info, $"no status at {path}: {e.Message}");
        }
    }

    private T Keep<T>(T part)
        where T : IDisposable
    {
        _parts.Add(part);
        return part;
    }
}
