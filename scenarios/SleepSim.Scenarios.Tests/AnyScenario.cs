using FsCheck;
using FsCheck.Fluent;

namespace SleepSim.Scenarios.Tests;

/// <summary>Scenarios that use every field and odd values of it; legal, but nothing a machine would do.</summary>
internal static class AnyScenario
{
    private static readonly string[] _texts =
    [
        "plain", "two words", " leading", "trailing ", "a: b", "a #b", "'quoted'", "\"double\"", "back\\slash", "null",
        "~", "yes", "1", "- dash", "[list]", "{map}", "a, b", "ümlaut é", "emoji 🛌", "?", "tab-less", "%", "*a", "&a",
        "!t", "|",
    ];

    private static readonly string[] _names = ["a", "naive", "L1", "S13", "x-1", "a.b_c", "null", "0"];

    public static Arbitrary<Scenario> Arbitrary() => Whole().ToArbitrary();

    private static Gen<Scenario> Whole()
        => from name in Gen.Elements(_names)
           from question in Text()
           from source in Text()
           from facts in Gen.Elements(_names).ArrayOf()
           from host in Host()
           from network in Network()
           from vpn in Vpn()
           from applications in Applications()
           from budgets in Budgets()
           from expect in Expect()
           from calm in Time()
           from dice in Gen.Choose(int.MinValue, int.MaxValue)
           from timeline in Timeline()
           select new Scenario
           {
               Name = name,
               Question = question,
               Source = source,
               Facts = [.. facts.Take(100)],
               Host = host,
               Network = network,
               Vpn = vpn,
               Applications = applications,
               Budgets = budgets,
               Expect = expect,
               Calm = calm,
               Dice = dice * 3_000_000_000L,
               Timeline = timeline,
           };

    private static Gen<HostProfile> Host()
        => from times in Time().ArrayOf(9)
           from flags in Flag().ArrayOf(4)
           from name in Gen.Elements(_names)
           select new HostProfile
           {
               Name = name,
               Linger = times[0],
               SleepAckDeadline = times[1] + TimeSpan.FromMilliseconds(1),
               StartDeadline = times[2] + TimeSpan.FromMilliseconds(1),
               StopDeadline = times[3] + TimeSpan.FromMilliseconds(1),
               Disposing = Short(times[4]),
               ProviderLaunch = Short(times[5]),
               SettingsLatency = Short(times[6]),
               WakeToLink = times[7],
               LinkToAddress = times[8],
               AddressToRoute = times[0],
               PathUpdate = Short(times[1]),
               StartDeadlineRunsInSleep = flags[0],
               NetworkKeptInSleep = flags[1],
               NewAddressAfterWake = flags[2],
               RefusesStartsBeforeSleep = flags[3],
           };

    private static Gen<NetworkProfile> Network()
        => from latency in Time()
           from loss in Gen.Choose(0, 1000)
           from mapping in Time()
           from gateway in Gen.Elements(_names)
           from byName in Flag()
           select new NetworkProfile
           {
               Latency = Short(latency),
               LossPerMille = loss,
               NatMapping = mapping + TimeSpan.FromMilliseconds(1),
               Gateway = gateway,
               GatewayByName = byName,
           };

    private static Gen<VpnProfile> Vpn()
        => from disconnect in Gen.Elements<bool?>(null, true, false)
           from onDemand in Flag()
           from kill in Gen.Elements(KillSwitch.Off, KillSwitch.Routes, KillSwitch.AllNetworks)
           from keepalive in Gen.Elements<TimeSpan?>(null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(25))
           select new VpnProfile
           {
               DisconnectOnSleep = disconnect,
               OnDemand = onDemand,
               KillSwitch = kill,
               Keepalive = keepalive,
           };

    private static Gen<ApplicationProfile> Applications()
        => from every in Time()
           from dark in Flag()
           select new ApplicationProfile { EchoEvery = every + TimeSpan.FromMilliseconds(10), RunInDarkWake = dark };

    private static Gen<Budgets> Budgets()
        => from times in Time().ArrayOf(5)
           from counts in Gen.Choose(0, 100).ArrayOf(3)
           select new Budgets
           {
               WakeRecovery = times[0],
               PathRecovery = times[1],
               StatusTruth = times[2],
               Reasserting = times[3],
               DeadState = times[4],
               InitiationsPerDarkWake = counts[0],
               SocketsPerDarkWake = counts[1],
               StartsPerDarkWake = counts[2],
           };

    private static Gen<Expectation[]> Expect()
        => from engines in Gen.SubListOf(_names)
           from violates in Gen.SubListOf(_names)
           select engines.Order(StringComparer.Ordinal)
               .Select(engine => new Expectation(engine, [.. violates.Order(StringComparer.Ordinal)])).ToArray();

    private static Gen<Step[]> Timeline()
        => from steps in (from gap in Time() from operation in Operations() select (gap, operation)).ArrayOf()
           select Place(steps);

    /// <summary>One after the other, so that nothing overlaps; a dark wake gets a sleep around it.</summary>
    private static Step[] Place((TimeSpan Gap, Operation Operation)[] operations)
    {
        var steps = new List<Step>();
        TimeSpan now = TimeSpan.Zero;
        foreach ((TimeSpan gap, Operation operation) in operations)
        {
            now += gap;
            if (operation is DarkWake dark)
                steps.Add(new Step(now, new Sleep(dark.For + gap, "around", TimeSpan.Zero)));
            steps.Add(new Step(operation is DarkWake ? now + gap : now, operation));
            now = steps.Max(step => step.End);
        }

        return [.. steps];
    }

    private static Gen<Operation> Operations() => Gen.OneOf(
        from time in Positive() from reason in Text() from linger in Gen.OrNull(Time().Select(t => (object)t))
        select (Operation)new Sleep(time, reason, (TimeSpan?)linger),
        from time in Positive()
        from then in Gen.Elements(AfterDarkWake.Sleep, AfterDarkWake.FullWake)
        from reason in Text()
        select (Operation)new DarkWake(time, then, reason),
        from time in Time() from reason in Text() select (Operation)new AbortedSleep(time, reason),
        from time in Time() select (Operation)new InterfaceDown(time),
        from time in Time() select (Operation)new Traffic(time),
        from time in Time() select (Operation)new GatewayRestart(time),
        from count in Gen.Choose(1, 1000) from time in Time() select (Operation)new PathFlurry(count, time / 100),
        Gen.Elements<Operation>(new NatExpiry(), new UserStart(), new UserStop()));

    private static Gen<TimeSpan> Positive() => Time().Select(time => time + TimeSpan.FromMilliseconds(1));

    private static Gen<TimeSpan> Time()
        => from unit in Gen.Elements(1L, 10_000L, 10_000_000L, 600_000_000L)
           from count in Gen.Choose(0, 59)
           select TimeSpan.FromTicks(unit * count);

    private static TimeSpan Short(TimeSpan time) => time / 60;

    private static Gen<string> Text() => Gen.Elements(_texts);

    private static Gen<bool> Flag() => Gen.Elements(true, false);
}
