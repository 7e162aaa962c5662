namespace SleepSim.Live;

/// <summary>Two ends of one tunnel on two machines on a cable, as tests and measurements begin with it.</summary>
internal sealed class TunnelPair : IDisposable
{
    public const string Left4 = "10.9.0.1";
    public const string Left6 = "fd09::1";
    public const string Right4 = "10.9.0.2";
    public const string Right6 = "fd09::2";
    public const int LeftPort = 50001;
    public const int RightPort = 50002;

    private readonly TunnelKeys _leftKeys = TunnelKeys.Make();
    private readonly TunnelKeys _rightKeys = TunnelKeys.Make();
    private CarriedTunnel? _left;
    private CarriedTunnel? _right;

    /// <summary>The one who calls and knows the other's address.</summary>
    public Caller Caller { get; init; } = Caller.Left;

    /// <summary>The family of the outer addresses.</summary>
    public IpFamily Outside { get; init; } = IpFamily.V4;

    /// <summary>Whether they share a key.</summary>
    public bool SharesKey { get; init; }

    /// <summary>Who carries the left end.</summary>
    public Carrier LeftCarrier { get; init; } = Carrier.Own;

    /// <summary>Who carries the right end.</summary>
    public Carrier RightCarrier { get; init; } = Carrier.WireGuardGo;

    /// <summary>The seconds between keepalives of the left end; 0 for none.</summary>
    public int Keepalive { get; init; }

    public PairLab Lab { get; } = PairLab.Create();

    public CarriedTunnel Left => _left ?? throw new InvalidOperationException("The pair has not been started.");

    public CarriedTunnel Right => _right ?? throw new InvalidOperationException("The pair has not been started.");

    /// <summary>The end that is our own.</summary>
    public OwnTunnel Own => (OwnTunnel)(LeftCarrier == Carrier.Own ? Left : Right);

    public Pinger FromLeft => new(Lab.Left.Namespace);

    public Pinger FromRight => new(Lab.Right.Namespace);

    /// <summary>Carries both ends.</summary>
    public TunnelPair Start()
    {
        string? shared = SharesKey ? TunnelKeys.MakeShared() : null;
        TunnelEnd left = new(_leftKeys)
        {
            Addresses = [Left4 + "/24", Left6 + "/64"],
            ListenPort = LeftPort,
            Peers =
            [
                new TunnelPeer(_rightKeys.Public, [Right4 + "/32", Right6 + "/128"])
                {
                    PresharedKey = shared, Keepalive = Keepalive,
                    Endpoint = Caller == Caller.Right ? null : At(Lab.Right, RightPort),
                },
            ],
        };
        TunnelEnd right = new(_rightKeys)
        {
            Addresses = [Right4 + "/24", Right6 + "/64"],
            ListenPort = RightPort,
            Peers =
            [
                new TunnelPeer(_leftKeys.Public, [Left4 + "/32", Left6 + "/128"])
                {
                    PresharedKey = shared, Endpoint = Caller == Caller.Left ? null : At(Lab.Left, LeftPort),
                },
            ],
        };
        _left = Carry(LeftCarrier, Lab.Left.Namespace, "l", left);
        _right = Carry(RightCarrier, Lab.Right.Namespace, "r", right);

        // Who calls comes last: then the first call is heard.
        (Caller == Caller.Right ? Left : Right).Start();
        (Caller == Caller.Right ? Right : Left).Start();
        return this;
    }

    /// <summary>An end of a tunnel on a machine, not yet started.</summary>
    public CarriedTunnel Carry(Carrier carrier, LabNamespace machine, string letters, TunnelEnd end)
    {
        string name = Lab.InterfaceName(letters);
        return carrier == Carrier.Own
            ? new OwnTunnel(machine, name, end, Lab.Folder)
            : new WireGuardGoTunnel(machine, name, end);
    }

    public void Dispose() => Lab.Dispose();

    private string At(PairMachine machine, int port) =>
        Outside == IpFamily.V4 ? $"{machine.Address4}:{port}" : $"[{machine.Address6}]:{port}";
}
