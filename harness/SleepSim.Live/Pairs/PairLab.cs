namespace SleepSim.Live;

/// <summary>Two machines and a cable between them, with nothing that stands in the way: what two tunnels need that are
/// to talk to each other. Dies as a <see cref="Lab"/> does.</summary>
internal sealed class PairLab : IDisposable
{
    /// <summary>The interface of each machine to the other.</summary>
    public const string Cable = "eth0";

    private readonly LabLife _life;

    private PairLab(LabLife life)
    {
        _life = life;
        Left = new PairMachine(life.Namespace("left"), 1);
        Right = new PairMachine(life.Namespace("right"), 2);
    }

    /// <summary>Its machine with the number 1.</summary>
    public PairMachine Left { get; }

    /// <summary>Its machine with the number 2.</summary>
    public PairMachine Right { get; }

    /// <summary>A folder for files of this lab, for root alone; it goes with the lab.</summary>
    public string Folder => _life.Folder;

    /// <summary>Makes a lab; what dead processes left of theirs goes first.</summary>
    /// <exception cref="LabException">It cannot be made; nothing of it is left.</exception>
    public static PairLab Create() => LabLife.Begin(life =>
    {
        PairLab lab = new(life);
        life.MakeNamespaces();
        lab.Left.Namespace.Ip($"link add {Cable} type veth peer name {Cable} netns {lab.Right.Namespace.Name}");
        lab.Left.Raise();
        lab.Right.Raise();
        return lab;
    });

    /// <summary>A name for an interface that is told apart from those of every other lab: what wireguard-go and others
    /// answer on is named by it, in one folder for the whole machine.</summary>
    /// <param name="letters">Up to four.</param>
    public string InterfaceName(string letters) => _life.InterfaceName(letters);

    /// <inheritdoc/>
    public void Dispose() => _life.Dispose();
}
