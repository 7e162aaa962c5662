namespace SleepSim.Scenarios.Tests.Rules;

/// <summary>What is impossible is refused when the file is read, at its line and with the reason.</summary>
public sealed class RefusalTests
{
    private const string Asleep = "it while the machine is awake, in the linger before sleep or in a dark wake: "
        + "nothing runs on a sleeping machine (C5)";

    private const string LidDecides = "it after that: the lid alone decides over sleep (P14)";

    [TestCase(
        "cellular: 9s", "cellular at 5s on a machine without a modem", "a host with has-cellular: true (D4)")]
    [TestCase(
        "provider-jetsam:", "provider-jetsam at 5s on a machine that limits no memory",
        "a host with a memory-limit (L43)")]
    [TestCase(
        "power-source: mains", "power-source at 5s to mains, which the machine runs on already",
        "the other source of power")]
    [TestCase(
        "callback-fault: { callback: start, fault: lost }", "callback-fault at 5s on start that is not doubled",
        "fault: doubled, which start alone can be (L21)")]
    [TestCase(
        "callback-fault: { callback: settings, fault: doubled }", "callback-fault at 5s on settings that is doubled",
        "fault: late or fault: lost (L37)")]
    [TestCase(
        "callback-fault: { callback: wake, fault: lost, by: 2s }", "callback-fault at 5s that is lost, by 2s",
        "no 'by': what is lost never comes")]
    [TestCase(
        "callback-fault: { callback: wake, fault: late }", "callback-fault at 5s that is late by nothing",
        "a 'by' that says how late it comes")]
    [TestCase(
        "wifi-roam: { for: 1s, dns-server: 10.0.0.1 }",
        "wifi-roam at 5s within a network, with another name server or search domain",
        "an 'ssid': only another network brings its own (P21)")]
    [TestCase(
        "configuration-change:", "configuration-change at 5s that changes nothing",
        "one of disconnect-on-sleep, kill-switch, enforce-routes")]
    public void ImpossibleOperation_IsRefused(string operation, string found, string expected)
        => AssertRefused(
            $"name: x\ntimeline:\n  - after: 5s\n    {operation}\n", $"4:5: found {found}, expected {expected}");

    [TestCase("wall-clock: 0s", "17", "'0s'", "a duration from 1ms to 365d, such as 20m or 3.2s")]
    [TestCase(
        "loss: { for: 1s, rate: 0% }", "28", "'0%'",
        "a percentage from 0.1% to 100% in steps of 0.1%, such as 1.5%")]
    [TestCase("reordering: { for: 1s, rate: 1% }", "17", "a mapping without 'by'", "the key 'by'")]
    [TestCase("mtu: { for: 1s, bytes: 67 }", "28", "'67'", "a whole number from 68 to 9000")]
    [TestCase("app-message: 65537", "18", "'65537'", "a whole number from 0 to 65536")]
    [TestCase("lid-closed: 0s", "17", "'0s'", "a duration from 1ms to 60d, such as 20m or 3.2s")]
    [TestCase("blackhole: { for: 1s, way: up }", "32", "'up'", "both or out or in")]
    [TestCase(
        "wifi-roam: { for: 1s, ssid: A, dns-server: b }", "48", "'b'",
        "an IP address such as 10.0.0.1 or fd00::1, or nothing")]
    [TestCase("power-source:", "18", "nothing", "mains or battery")]
    public void ArgumentOutOfBounds_IsRefused(string operation, string column, string found, string expected)
        => AssertRefused(
            $"name: x\ntimeline:\n  - after: 5s\n    {operation}\n", $"4:{column}: found {found}, expected {expected}");

    [TestCase("interface-down: 9s", "wifi-roam: 1s", "wifi-roam at 5s inside the interface-down from 2s to 11s")]
    [TestCase(
        "wifi-roam: 9s", "interface-flap: { count: 2, every: 1s }",
        "interface-flap at 5s inside the wifi-roam from 2s to 11s")]
    [TestCase(
        "interface-detached: 9s", "interface-down: 1s",
        "interface-down at 5s inside the interface-detached from 2s to 11s")]
    public void InterfaceOutageInsideAnother_IsRefused(string one, string other, string found)
        => AssertRefused(
            Two(one, other),
            $"6:5: found {found}, expected it after that: one thing at a time takes the Wi-Fi interface away");

    [TestCase("loss", "{ for: 9s, rate: 1% }")]
    [TestCase("latency", "{ for: 9s, one-way: 1s }")]
    [TestCase("duplication", "{ for: 9s, rate: 1% }")]
    [TestCase("reordering", "{ for: 9s, rate: 1%, by: 1s }")]
    [TestCase("mtu", "{ for: 9s, bytes: 1000 }")]
    [TestCase("blackhole", "9s")]
    [TestCase("gateway-restart", "9s")]
    [TestCase("gateway-silence", "9s")]
    [TestCase("gateway-overload", "9s")]
    [TestCase("gateway-key-change", "9s")]
    [TestCase("ethernet", "9s")]
    [TestCase("ipv6-only", "9s")]
    [TestCase("dns-missing", "9s")]
    [TestCase("route-gone", "9s")]
    [TestCase("captive-portal", "9s")]
    [TestCase("provider-freeze", "9s")]
    [TestCase("own-path-echo", "{ count: 9, every: 1s }")]
    public void TwoOfAKindAtOnce_AreRefused(string kind, string arguments)
        => AssertRefused(
            Two($"{kind}: {arguments}", $"{kind}: {arguments}"),
            $"6:5: found {kind} at 5s inside the {kind} from 2s to 11s, expected it after that: two of a kind at once "
            + "are not told apart");

    [TestCase("sleep: 1m", "sleep at 5s inside the time with a closed lid from 2s to 22s", LidDecides)]
    [TestCase("aborted-sleep: 1s", "aborted-sleep at 5s inside the time with a closed lid from 2s to 22s", LidDecides)]
    [TestCase("lid-closed: 1s", "lid-closed at 5s inside the time with a closed lid from 2s to 22s", LidDecides)]
    [TestCase("traffic: 1s", "traffic at 5s while the hardware sleeps", Asleep)]
    [TestCase(
        "dark-wake: { for: 1s, then: full-wake }",
        "dark-wake at 5s with a full wake while the lid is closed, until 22s",
        "then: sleep: a closed machine goes back to sleep (P14)")]
    [TestCase("dark-wake: 20s", "dark-wake at 5s that ends at 25s", "it to end with its sleep, at 22s, or before")]
    public void ImpossibleUnderAClosedLid_IsRefused(string operation, string found, string expected)
        => AssertRefused(Two("lid-closed: 20s", operation), $"6:5: found {found}, expected {expected}");

    [Test]
    public void LidThatOutlastsTheSleepAroundIt_IsRefused()
        => AssertRefused(
            Two("sleep: 20s", "lid-closed: 20s"),
            "6:5: found lid-closed at 5s until 25s, inside the sleep from 2s, expected it to open before that sleep "
            + "ends, at 22s");

    [Test]
    public void LidClosedWhileSleepIsCalledOff_IsRefused()
        => AssertRefused(
            Two("aborted-sleep: 9s", "lid-closed: 1s"),
            "6:5: found lid-closed at 5s inside the aborted sleep from 2s to 11s, expected it after that: one sleep is "
            + "announced at a time");

    [TestCase("standby")]
    [TestCase("hibernate")]
    public void DarkWakeInDeepSleep_IsRefused(string depth)
        => AssertRefused(
            Two($"sleep: {{ for: 1m, linger: 0s, depth: {depth} }}", "dark-wake: 1s"),
            $"6:5: found dark-wake at 5s inside the sleep from 2s, of depth {depth}, expected a sleep of depth normal "
            + "around it (P15)");

    [Test]
    public void DarkWakeOnLinux_IsRefused()
        => AssertRefused(
            Two("sleep: 1m", "dark-wake: 1s", "{ platform: linux }"),
            "7:5: found dark-wake at 5s on a machine without dark wakes, expected a host with nap-every (P10)");

    [Test]
    public void LidOfAPhone_IsRefused()
        => AssertRefused(
            Two("nat-expiry:", "lid-closed: 1s", "{ platform: ios }"),
            "7:5: found lid-closed at 5s on a machine without a lid, expected a host of another platform, or sleep");

    [Test]
    public void PowerNapWithoutDarkWakes_IsRefused()
        => AssertRefused(
            "name: x\nhost:\n  platform: linux\n  power-nap: true\n",
            "4:3: found host.power-nap: 'true' on a machine without dark wakes, expected a host with nap-every (P10)");

    [Test]
    public void MoreNapsThanATimelineMayHold_AreRefused()
        => AssertRefused(
            "name: x\nhost: { power-nap: true, nap-every: 2m }\ntimeline:\n  - after: 1h\n    sleep: 40d\n",
            "5:5: found sleep at 1h, with which dark wakes of the system's own, every 2m, exceed 10000 steps, expected "
            + "shorter sleeps, a longer host.nap-every, or no host.power-nap");

    [TestCase(
        "action: connect, interface: ethernet, ssids: [Home]", "ssids:", "ssids of an interface that has none",
        "interface: wifi, or none (D6)")]
    [TestCase(
        "action: evaluate-connection", "action:", "evaluate-connection without domains",
        "the 'domains' it is about (D9)")]
    [TestCase(
        "action: connect, domains: [a.example]", "action:", "domains, or what is done about them, and another action",
        "action: evaluate-connection (D9)")]
    [TestCase(
        "action: evaluate-connection, domains: [a], domain-action: never-connect, required-probe: 'http://a'",
        "domain-action:",
        "never-connect with what must answer", "domain-action: connect-if-needed (D9)")]
    public void RuleThatContradictsItself_IsRefused(string rule, string at, string found, string expected)
    {
        int column = rule.IndexOf(at, StringComparison.Ordinal) + 9;
        AssertRefused(
            $"name: x\nvpn:\n  rules:\n    - {{ action: connect }}\n    - {{ {rule} }}\n",
            $"5:{column}: found vpn.rules[2]: {found}, expected {expected}");
    }

    [Test]
    public void SavedRuleThatContradictsItself_IsRefused()
        => AssertRefused(
            "name: x\ntimeline:\n  - after: 1s\n    on-demand-change:\n      enabled: true\n      rules:\n"
            + "        - { action: connect }\n        - { action: evaluate-connection }\n",
            "8:13: found on-demand-change at 1s, rules[2]: evaluate-connection without domains, expected the 'domains' "
            + "it is about (D9)");

    [TestCase("wall-clock: 1h")]
    [TestCase("own-path-echo: { count: 1, every: 1s }")]
    [TestCase("system-stop: idle-timeout")]
    [TestCase("configuration-change: { enforce-routes: true }")]
    [TestCase("on-demand-change: { enabled: false }")]
    [TestCase("app-message:")]
    [TestCase("provider-crash:")]
    [TestCase("provider-freeze: 1s")]
    public void ActorOnASleepingMachine_IsRefused(string operation)
        => AssertRefused(
            Two("sleep: { for: 1m, linger: 0s }", operation),
            $"6:5: found {operation.Split(':')[0]} at 5s while the hardware sleeps, expected {Asleep}");

    [TestCase("traffic: 9s")]
    [TestCase("path-flurry: { count: 9, every: 1s }")]
    public void WhatLeavesNothingBehind_MayOverlap(string operation)
        => Assert.That(ScenarioReader.Read(Two(operation, operation), "x.yaml").Timeline, Has.Count.EqualTo(2));

    [TestCase("callback-fault: { callback: wake, fault: lost }")]
    [TestCase("wifi-roam: 1s")]
    [TestCase("lid-closed: 1s")]
    [TestCase("power-source: battery")]
    [TestCase("captive-portal: 1s")]
    [TestCase("address-change:")]
    [TestCase("nat-rebinding:")]
    [TestCase("gateway-silence: 1s")]
    public void WhatNeedsNoMachine_MayHappenWhileItSleeps(string operation)
        => Assert.That(
            ScenarioReader.Read(Two("sleep: { for: 1m, linger: 0s }", operation), "x.yaml").Timeline,
            Has.Count.EqualTo(2));

    [Test]
    public void ActorInADarkWakeOfTheSystemsOwn_IsLegal()
    {
        Scenario scenario = Scenarios.Of(
            Scenarios.At(0, Scenarios.Sleep(3600)), Scenarios.At(5 + 900 + 44, new AppMessage()));
        Assert.That(ScenarioRules.IsLegal(scenario), Is.False);
        Assert.That(ScenarioRules.IsLegal(scenario with { Host = new() { PowerNap = true } }), Is.True);
    }

    private static string Two(string one, string other, string? host = null)
        => $"name: x\n{(host is null ? "" : $"host: {host}\n")}timeline:\n  - after: 2s\n    {one}\n  - after: 3s\n    "
            + $"{other}\n";

    private static void AssertRefused(string text, string message)
        => Assert.That(
            () => ScenarioReader.Read(text, "x.yaml"),
            Throws.InstanceOf<ScenarioFormatException>().With.Message.EqualTo($"x.yaml:{message}"));
}
