using System.Net;
using SleepSim.Contract;
using SleepSim.Harness.Kernel;
using SleepSim.Traces;

namespace SleepSim.Harness.Net;

/// <summary>A NAT in front of the machine: a public address and port for each private address and port, kept for as
/// long as something goes out (W1). A mapping that expired comes back with another port. Only UDP passes here: what
/// the applications send, and for which W2 would have other times, goes inside the tunnel.</summary>
internal sealed class Nat
{
    private const int FirstPort = 20_000;

    private const int Ports = 40_000;

    // A /24: hosts 1 to 254.
    private const int PrefixLength = 3;
    private const int Hosts = 254;

    private readonly Scheduler _scheduler;
    private readonly TraceStream _trace;
    private readonly Duration _keep;
    private readonly byte[] _prefix;
    private readonly List<Mapping> _mappings = [];
    private IPAddress _address;
    private int _host;
    private int _issued;

    /// <summary>A NAT without mappings.</summary>
    /// <param name="scheduler">The world's.</param>
    /// <param name="trace">Where it says what it forgot.</param>
    /// <param name="keep">How long a mapping outlives the last datagram that went out (W1).</param>
    /// <param name="address">Its public IPv4 address at first; the 24 bits before the last byte are its own.</param>
    public Nat(Scheduler scheduler, TraceStream trace, Duration keep, IPAddress address)
    {
        _scheduler = scheduler;
        _trace = trace;
        _keep = keep;
        _address = address;
        byte[] bytes = address.GetAddressBytes();
        _prefix = bytes[..PrefixLength];
        _host = bytes[PrefixLength];
    }

    /// <summary>The public address of the NAT at home, behind Wi-Fi and Ethernet.</summary>
    public static IPAddress HomeAddress { get; } = new([198, 51, 100, 1]);

    /// <summary>The public address of a mobile carrier's NAT.</summary>
    public static IPAddress CarrierAddress { get; } = new([192, 0, 2, 1]);

    /// <summary>It is a mobile carrier's: no captive portal stands before it.</summary>
    public bool Mobile { get; init; }

    /// <summary>Mappings that live.</summary>
    public int Count
    {
        get
        {
            Expire();
            return _mappings.Count;
        }
    }

    /// <summary>Whether a public address is one of its own, used or not.</summary>
    public bool Owns(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        return address.TryWriteBytes(bytes, out int length) && length == PrefixLength + 1
            && bytes.StartsWith(_prefix);
    }

    /// <summary>The public side for what goes out from a private address and port; refreshes the mapping. The object is
    /// the mapping's for as long as it lives, and never changes.</summary>
    public IPEndPoint Outbound(int address, int port)
    {
        Expire();
        Mapping mapping = Find(address, port) ?? Add(address, port);
        // Outbound must refresh, inbound may (W1): here it does not, which is the harder case.
        mapping.LastOutbound = _scheduler.Now;
        return mapping.PublicSide;
    }

    /// <summary>The private address and port behind a public side; null when there is no mapping (any more).</summary>
    public (int Address, int Port)? Inbound(IPEndPoint publicSide)
    {
        Expire();
        foreach (Mapping mapping in _mappings)
        {
            if (mapping.PublicSide.Equals(publicSide)) return (mapping.Address, mapping.Port);
        }

        return null;
    }

    public void ForgetAll()
    {
        Expire();
        _trace.Emit(new NatMappingsLost(_trace.Now, _mappings.Count));
        _mappings.Clear();
    }

    /// <summary>Every mapping lives on with another public address and port. Nobody is told: the gateway hears from
    /// there on what goes out next, and what it sends until then is for nobody (W9).</summary>
    public void Rebind()
    {
        Expire();
        _host = (_host % Hosts) + 1;
        _address = new IPAddress([.. _prefix, (byte)_host]);
        foreach (Mapping mapping in _mappings) mapping.PublicSide = NextPublicSide();
    }

    private Mapping? Find(int address, int port)
    {
        foreach (Mapping mapping in _mappings)
        {
            if (mapping.Address == address && mapping.Port == port) return mapping;
        }

        return null;
    }

    private Mapping Add(int address, int port)
    {
        Mapping mapping = new(address, port, NextPublicSide());
        _mappings.Add(mapping);
        return mapping;
    }

    private IPEndPoint NextPublicSide() => new(_address, FirstPort + (_issued++ % Ports));

    private void Expire()
    {
        for (int i = _mappings.Count - 1; i >= 0; i--)
        {
            if (_scheduler.Now - _mappings[i].LastOutbound >= _keep) _mappings.RemoveAt(i);
        }
    }

    private sealed class Mapping(int address, int port, IPEndPoint publicSide)
    {
        public int Address => address;

        public int Port => port;

        public IPEndPoint PublicSide { get; set; } = publicSide;

        public SimTime LastOutbound { get; set; }
    }
}
