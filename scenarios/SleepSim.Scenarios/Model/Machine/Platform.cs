namespace SleepSim.Scenarios;

/// <summary>What kind of machine it is: each is a set of numbers, see <see cref="PlatformProfiles"/>.</summary>
public enum Platform
{
    /// <summary>macOS on Apple silicon.</summary>
    MacAppleSilicon,

    /// <summary>macOS on Intel.</summary>
    MacIntel,

    /// <summary>iOS.</summary>
    Ios,

    /// <summary>A Linux laptop with logind and NetworkManager.</summary>
    Linux,
}
