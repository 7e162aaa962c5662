namespace SleepSim.Live;

/// <summary>One of two machines on a cable.</summary>
internal sealed class PairMachine
{
    private readonly int _number;
    private int _move;

    internal PairMachine(LabNamespace itsNamespace, int number) => (Namespace, _number) = (itsNamespace, number);

    /// <summary>Where its programs run.</summary>
    public LabNamespace Namespace { get; }

    /// <summary>Its address on the cable.</summary>
    public string Address4 => $"192.0.2.{_number + _move}";

    /// <summary>Its address on the cable.</summary>
    public string Address6 => $"2001:db8:9::{_number + _move}";

    /// <summary>Its address on the cable, in a family.</summary>
    public string Address(IpFamily family) => family == IpFamily.V4 ? Address4 : Address6;

    /// <summary>It gets other addresses, and loses those it has.</summary>
    public void Move()
    {
        Namespace.Ip(
            $"addr del {Address4}/24 dev {PairLab.Cable}",
            $"addr del {Address6}/64 dev {PairLab.Cable}");
        // Each one has a range of its own.
        _move += 10;
        GiveAddresses();
    }

    internal void Raise()
    {
        // No address of the kernel's own making, which would be there some seconds later.
        Namespace.Ip($"link set {PairLab.Cable} addrgenmode none", $"link set {PairLab.Cable} up");
        GiveAddresses();
    }

    private void GiveAddresses() => Namespace.Ip(
        $"addr add {Address4}/24 dev {PairLab.Cable}",
        $"addr add {Address6}/64 dev {PairLab.Cable} nodad");
}
