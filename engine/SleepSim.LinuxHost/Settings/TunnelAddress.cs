using System.Net;

namespace SleepSim.LinuxHost;

/// <summary>An address that the tunnel's interface is to have.</summary>
internal sealed record TunnelAddress(IPAddress Address, int PrefixLength)
{
    /// <summary>The network it is an address of.</summary>
    public IPNetwork Network
    {
        get
        {
            byte[] bytes = Address.GetAddressBytes();
            for (int bit = PrefixLength; bit < bytes.Length * 8; bit++) bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
            return new IPNetwork(new IPAddress(bytes), PrefixLength);
        }
    }

    /// <summary>As <c>ip address</c> would say it.</summary>
    public override string ToString() => $"address {Address}/{PrefixLength}";
}
