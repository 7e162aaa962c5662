using SleepSim.Contract;
using SleepSim.Harness;
using SleepSim.Harness.Net;
using SleepSim.Scenarios;

namespace SleepSim.Testing;

/// <summary>A property of a tunnel engine, checked inside an NUnit test: in none of so many random scenarios does it
/// violate a rule. Immutable: each option gives another property.</summary>
/// <remarks>The outcome is the same every time, on every machine and for any number of jobs, unless <see cref="For"/>
/// says how long. What fails is shrunk; the message of the failed assertion holds the script and how to replay
/// it.</remarks>
public sealed class SleepSimProperty
{
    private readonly PropertyOptions _options;

    private SleepSimProperty(PropertyOptions options) => _options = options;

    /// <summary>A property of an engine: 100 scenarios of 10 operations on any platform, judged by all rules.</summary>
    /// <param name="engine">Used from several threads at a time, unless <see cref="Jobs"/> says otherwise.</param>
    public static SleepSimProperty Of(ITunnelEngineFactory engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        return new SleepSimProperty(new PropertyOptions { Engine = engine });
    }

    /// <summary>How many random scenarios, from 1.</summary>
    public SleepSimProperty Scenarios(long count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return new SleepSimProperty(_options with { Scenarios = count, Time = null });
    }

    /// <summary>How long to begin new scenarios, in place of a number. How many that are depends on the
    /// machine.</summary>
    public SleepSimProperty For(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(time, TimeSpan.Zero);
        return new SleepSimProperty(_options with { Scenarios = PropertyOptions.ScenariosMax, Time = time });
    }

    /// <summary>Scenario i of a seed is always the same; 1 by default.</summary>
    public SleepSimProperty Seed(long seed) => new(_options with { Seed = seed });

    /// <summary>How many operations each scenario has, from 1 to
    /// <see cref="ScenarioGenerator.OperationsMax"/>.</summary>
    public SleepSimProperty Operations(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, ScenarioGenerator.OperationsMax);
        return new SleepSimProperty(_options with { Generation = _options.Generation with { Operations = count } });
    }

    /// <summary>The platform of all scenarios; by default each draws one.</summary>
    public SleepSimProperty Platform(Platform platform) =>
        new(_options with { Generation = _options.Generation with { Platform = platform } });

    /// <summary>The operations there may be, by their names in scenario files; sleeps are always among them.</summary>
    /// <exception cref="ArgumentException">There is no operation of that name.</exception>
    public SleepSimProperty Only(params string[] operations) =>
        new(_options with { Generation = _options.Generation with { Only = operations } });

    /// <summary>Rules that are not judged, by their ids such as <c>L3</c>. A failure's message says so.</summary>
    /// <exception cref="ArgumentException">There is no rule of that id.</exception>
    public SleepSimProperty Without(params string[] rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return new SleepSimProperty(_options with { Without = [.. _options.Without, .. rules.Select(Names.Rule)] });
    }

    /// <summary>Fails too when none of the scenarios reached a situation: a probe such as <c>settings never
    /// completed</c>, or a place that the engine's factory lists.</summary>
    /// <exception cref="ArgumentException">There is no probe or place of that name.</exception>
    public SleepSimProperty MustReach(params string[] situations)
    {
        ArgumentNullException.ThrowIfNull(situations);
        string[] numbers = [.. situations.Select(name => Names.Situation(name, _options.Engine.Places))];
        return new SleepSimProperty(_options with { MustReach = [.. _options.MustReach, .. numbers] });
    }

    /// <summary>The server half of a protocol of the engine's own; by default a WireGuard responder.</summary>
    /// <param name="farEnd">Used from several threads at a time, unless <see cref="Jobs"/> says otherwise.</param>
    public SleepSimProperty FarEnd(IFarEndFactory farEnd)
    {
        ArgumentNullException.ThrowIfNull(farEnd);
        return new SleepSimProperty(_options with { FarEnd = farEnd });
    }

    /// <summary>How many scenarios run at the same time; by default one for each core. It has no part in what is
    /// found.</summary>
    public SleepSimProperty Jobs(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return new SleepSimProperty(_options with { Jobs = count });
    }

    /// <summary>How long one call of the engine may take; 20 s by default. One that takes longer is a violation of S13,
    /// whether that rule is judged or not, and its thread is left to itself until the process ends.</summary>
    public SleepSimProperty Patience(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(time, TimeSpan.Zero);
        return new SleepSimProperty(_options with { Patience = time });
    }

    /// <summary>Checks the property: first the files in the folder <c>sleepsim-regressions</c> beside the test
    /// assembly, then random scenarios. When the test parameter <c>sleepsim.replay</c> names a file, that one
    /// alone.</summary>
    /// <exception cref="NUnit.Framework.AssertionException">It does not hold.</exception>
    public void Check() => Check(TestPlace.Current());

    internal void Check(TestPlace place) => new PropertyCheck(_options, place).Run();
}
