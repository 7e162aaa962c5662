namespace SleepSim.Live;

/// <summary>The addresses of every lab. Nobody outside sees them: documentation prefixes and private ones.</summary>
internal static class LabPlan
{
    /// <summary>The client's interface, named as a Mac's.</summary>
    public const string ClientInterface = "en0";

    /// <summary>The router's interface to the gateway.</summary>
    public const string Wan = "wan0";

    /// <summary>The router's interface to the client.</summary>
    public const string Lan = "lan0";

    /// <summary>The gateway's interface.</summary>
    public const string GatewayInterface = "gw0";

    /// <summary>The router, as the client's default route has it.</summary>
    public const string Router4 = "192.168.1.1";

    /// <summary>The router, as the client's default route has it.</summary>
    public const string Router6 = "fd5e:1::1";

    /// <summary>The gateway from outside.</summary>
    public const string Gateway4 = "203.0.113.10";

    /// <summary>The gateway from outside.</summary>
    public const string Gateway6 = "2001:db8:5e::10";

    /// <summary>The port the far ends listen on.</summary>
    public const int Port = 51820;

    /// <summary>Behind the tunnel.</summary>
    public const string InnerNetwork = "10.77.0.0/24";

    /// <summary>The gateway inside of the tunnel.</summary>
    public const string InnerGateway = "10.77.0.1";

    /// <summary>The client inside of the tunnel.</summary>
    public const string InnerClient = "10.77.0.2";

    // The client's first interface; one that vanished and came back has the next number (P24).
    private const int FirstIndex = 101;
    private const int Indexes = 800;

    /// <summary>The client's address; another number is another address.</summary>
    public static string Client4(int number) => $"192.168.1.{10 + (number % 200)}";

    /// <summary>The client's address; another number is another address.</summary>
    public static string Client6(int number) => $"fd5e:1::{10 + (number % 200)}";

    /// <summary>The kernel's index of the client's interface.</summary>
    public static int Index(int number) => FirstIndex + (number % Indexes);

    /// <summary>Whether it is the index of the client's interface, at whatever time.</summary>
    public static bool IsClientInterface(int index) => index is >= FirstIndex and < FirstIndex + Indexes;
}
