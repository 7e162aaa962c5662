namespace SleepSim.Scenarios;

/// <summary>What places are called while a scenario is drawn, so that roams and rules speak of the same ones;
/// <see cref="WorldRenaming"/> gives them the names they keep.</summary>
internal static class DrawnPlaces
{
    public const string Home = "Home";
    public const string Office = "Office";
    public const string Cafe = "Cafe";

    /// <summary>Of the router at home, and of a cable (D7): it keeps this address.</summary>
    public const string HomeServer = "192.168.1.1";

    public const string OfficeServer = "10.8.0.1";
    public const string OfficeServers = "10.8.*";
    public const string CafeServer = "192.168.77.1";

    public const string HomeDomain = "home.example";
    public const string OfficeDomain = "corp.example";
    public const string OfficeHost = "intranet." + OfficeDomain;
}
