using System.Globalization;

namespace SleepSim.Live;

/// <summary>One end of a tunnel, carried by a process on a machine.</summary>
internal abstract class CarriedTunnel(LabNamespace itsNamespace, string name, TunnelEnd end)
{
    /// <summary>Longer than any of them takes to be there, on a busy machine.</summary>
    protected static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(20);

    private LabProcess? _process;

    /// <summary>Its interface.</summary>
    public string Name => name;

    /// <summary>What it is configured for.</summary>
    public TunnelEnd End => end;

    /// <summary>Where it runs.</summary>
    public LabNamespace Namespace => itsNamespace;

    /// <summary>Who carries it.</summary>
    public LabProcess Process =>
        _process ?? throw new InvalidOperationException($"The tunnel {name} has not been started.");

    /// <summary>Starts it, and waits until packets can be given to it. After it was killed it can be started
    /// again.</summary>
    public CarriedTunnel Start()
    {
        _process = Launch();
        Await(_process);
        return this;
    }

    /// <summary>Starts it and waits for nothing.</summary>
    public LabProcess Launch() => _process = itsNamespace.Start(Program());

    /// <summary>What wg(8) says of it, one of the words behind <c>wg show NAME</c>.</summary>
    public string Show(string what) => itsNamespace.Run("wg", "show", name, what);

    /// <summary>When the newest handshake was made, by the wall clock in seconds; 0 when there was none.</summary>
    public long LatestHandshake() => Show("latest-handshakes")
        .Split('\n').Max(line => long.Parse(line.Split('\t')[1], CultureInfo.InvariantCulture));

    protected abstract LabProgram Program();

    protected abstract void Await(LabProcess process);
}
