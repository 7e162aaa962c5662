namespace SleepSim.Harness.Mac;

/// <summary>What a network does not give although there is a link.</summary>
[Flags]
internal enum InterfaceLack
{
    None = 0,

    /// <summary>A default route (D24).</summary>
    Route = 1,

    /// <summary>IPv4.</summary>
    Ipv4 = 2,

    /// <summary>Name servers.</summary>
    Dns = 4,

    /// <summary>The Internet, behind a captive portal (D23).</summary>
    Internet = 8,
}
