using SleepSim.Reports;
using SleepSim.Scenarios;

namespace SleepSim.Cli;

/// <summary>The worlds of the forum study. World i is a function of the seed and i: drawn by the generator of campaigns
/// from few operations, and drawn again until it is one of its theme.</summary>
internal static class ForumWorlds
{
    // So many draws for each world; one in three or better is of its theme.
    private const int DrawsMax = 1_000;
    private const long SeedStep = 1_000_003;

    private static readonly TimeSpan _longSleep = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan _shortSleep = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _realOutage = TimeSpan.FromSeconds(10);

    /// <summary>The theme of a world: they take turns.</summary>
    public static StudyTheme ThemeOf(int world) => ForumThemes.All[world % ForumThemes.All.Count];

    /// <summary>The world of that number.</summary>
    /// <exception cref="InvalidOperationException">None was drawn.</exception>
    public static Scenario World(long seed, int world)
    {
        StudyTheme theme = ThemeOf(world);
        GenerationOptions options = OptionsOf(theme) with
        {
            Platform = world / ForumThemes.All.Count % 2 == 0 ? Platform.MacAppleSilicon : Platform.MacIntel,
        };
        for (int draw = 0; draw < DrawsMax; draw++)
        {
            Scenario drawn = ScenarioGenerator.Generate(
                unchecked((seed * SeedStep) + draw), world, options);
            Scenario scenario = InTheThread(drawn, theme) with
            {
                Name = FormattableString.Invariant($"forum-{seed}-{world}"),
                Source = FormattableString.Invariant($"study forum, seed {seed}, world {world}: {theme.Name}"),
            };
            if (IsOf(theme, scenario) && ScenarioRules.IsLegal(scenario)) return scenario;
        }

        throw new InvalidOperationException($"No world of '{theme.Name}' among {DrawsMax} draws for world {world}.");
    }

    private static GenerationOptions OptionsOf(StudyTheme theme) =>
        theme == ForumThemes.Retrigger ? new GenerationOptions { Operations = 2, Only = ["sleep", "traffic"] }
        : theme == ForumThemes.LateInterfaces ? new GenerationOptions { Operations = 1, Only = ["sleep"] }
        : theme == ForumThemes.NoNetwork ? new GenerationOptions { Operations = 2, Only = ["interface-down"] }
        : theme == ForumThemes.Rapid ? new GenerationOptions { Operations = 3, Only = ["aborted-sleep"] }
        : new GenerationOptions { Operations = 3, Only = ["dark-wake"] };

    // What the thread is about: on-demand with one rule, and disconnectOnSleep where that is the question.
    private static Scenario InTheThread(Scenario drawn, StudyTheme theme)
    {
        bool stops = theme == ForumThemes.Retrigger;
        return drawn with
        {
            Host = drawn.Host with
            {
                NetworkKeptInSleep = drawn.Host.NetworkKeptInSleep && theme != ForumThemes.LateInterfaces,
                RefusesStartsBeforeSleep = drawn.Host.RefusesStartsBeforeSleep && !stops,
            },
            Vpn = drawn.Vpn with
            {
                OnDemand = true,
                Rules = VpnProfile.ConnectAlways,
                DisconnectOnSleep = stops ? true : null,
                // The system itself clears the routes when it stops the tunnel for sleep: no engine could keep them.
                KillSwitch = stops && drawn.Vpn.KillSwitch == KillSwitch.Routes
                    ? KillSwitch.AllNetworks
                    : drawn.Vpn.KillSwitch,
            },
        };
    }

    private static bool IsOf(StudyTheme theme, Scenario world)
    {
        Operation[] operations = [.. world.Timeline.Select(step => step.Operation)];
        bool wakes = operations.Any(operation => operation is Sleep);
        if (theme == ForumThemes.Retrigger)
            return world.Host.Linger > TimeSpan.Zero && IsLong(operations);
        if (theme == ForumThemes.LateInterfaces) return IsLong(operations);
        if (theme == ForumThemes.NoNetwork)
            return wakes && operations.OfType<InterfaceDown>().Any(down => down.For >= _realOutage);
        if (theme == ForumThemes.Rapid)
            return wakes && operations.All(operation => operation is AbortedSleep || operation.Length <= _shortSleep);
        return wakes && operations.Any(operation => operation is DarkWake);
    }

    private static bool IsLong(Operation[] operations) =>
        operations.OfType<Sleep>().Any(sleep => sleep.For >= _longSleep);
}
