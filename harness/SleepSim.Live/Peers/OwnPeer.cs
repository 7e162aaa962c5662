namespace SleepSim.Live;

/// <summary>Our own engine: <c>sleepsim tunnel up</c> as a process of the client, with what it says of itself read
/// line by line.</summary>
internal sealed class OwnPeer : ILivePeer
{
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(15);

    private readonly PeerPlace _place;
    private readonly OwnEvents _events;
    private readonly string _file;
    private readonly string _interface;
    private LabProcess? _process;
    private bool _frozen;

    public OwnPeer(PeerPlace place, WireGuardKeys keys)
    {
        if (place.Command.Count == 0)
            throw new LabException("It cannot be told how sleepsim was started, so its tunnel cannot be started.");
        _place = place;
        _events = new OwnEvents(place.Trace, place.Status);
        _interface = place.Lab.InterfaceName("sst");
        _file = Path.Combine(place.Lab.Folder, _interface + ".conf");
        PrivateFile.Write(_file, $"""
            [Interface]
            PrivateKey = {keys.ClientPrivate}
            Address = {LabPlan.InnerClient}/32

            {WireGuardGoPeer.PeerSection(place, keys)}
            """);
    }

    public void Start()
    {
        if (_process is { HasEnded: false }) return;
        _events.Started();
        _process = _place.Lab.Client.Start(new LabProgram(
            _place.Command[0],
            [.. _place.Command.Skip(1), "tunnel", "up", _file, "--interface", _interface, "--events"])
        {
            Line = _events.Read,
        });
    }

    public void Stop() => _process?.Stop(StopPatience);

    public void Freeze()
    {
        _frozen = true;
        _process?.Freeze();
    }

    public void Thaw()
    {
        _frozen = false;
        _process?.Thaw();
    }

    /// <summary>Asks first: what it changed outside of its namespaces, it takes back itself.</summary>
    public void Dispose()
    {
        if (_process is not { HasEnded: false }) return;
        if (_frozen) _process.Thaw();
        _process.Stop(StopPatience);
    }
}
