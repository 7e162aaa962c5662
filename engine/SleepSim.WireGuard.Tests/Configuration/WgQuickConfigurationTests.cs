using System.Net;
using SleepSim.Contract;
using SleepSim.WireGuard.Tests.Protocol;

namespace SleepSim.WireGuard.Tests.Configuration;

internal sealed class WgQuickConfigurationTests
{
    private const string Key = "yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=";

    private const string Text = $"""
        # A laptop.
        [Interface]
        privatekey = {Key}
        Address = 10.7.0.2/24, fd07::2/64
        DNS = 10.7.0.1, corp.example   # and a search domain
        MTU = 1380
        ListenPort=51820
        PostUp = iptables -A FORWARD
        Table = off

        [Peer]
        PublicKey = {Key}
        PresharedKey = {Key}
        AllowedIPs = 0.0.0.0/0
        AllowedIPs = ::/0, 10.9.8.7/16
        Endpoint = [2001:db8::1]:51821
        PersistentKeepalive = 25

        [peer]
        PublicKey = {Key}
        Endpoint = vpn.example.com:443
        PersistentKeepalive = off
        """;

    [Test]
    public void UsualText_IsReadWhole()
    {
        WgQuickConfiguration read = WgQuickConfiguration.Parse(Text);
        WgQuickPeer first = read.Peers[0];
        WgQuickPeer second = read.Peers[1];
        Assert.Multiple(() =>
        {
            Assert.That(read.PrivateKey.ToString(), Is.EqualTo(Key));
            Assert.That(read.Addresses, Is.EqualTo(new[] { IPAddress.Parse("10.7.0.2"), IPAddress.Parse("fd07::2") }));
            Assert.That(read.PrefixLengths, Is.EqualTo(new[] { 24, 64 }));
            Assert.That(read.DnsServers, Is.EqualTo(new[] { IPAddress.Parse("10.7.0.1") }));
            Assert.That((read.Mtu, read.ListenPort), Is.EqualTo((1380, 51820)));
            Assert.That(
                read.Ignored, Is.EqualTo(new[] { "line 5: DNS corp.example", "line 8: PostUp", "line 9: Table" }));
            Assert.That(first.AllowedIPs, Is.EqualTo(
                new[] { IPNetwork.Parse("0.0.0.0/0"), IPNetwork.Parse("::/0"), IPNetwork.Parse("10.9.0.0/16") }));
            Assert.That(first.PresharedKey!.ToString(), Is.EqualTo(Key));
            Assert.That(first.Endpoint, Is.EqualTo(IPEndPoint.Parse("[2001:db8::1]:51821")));
            Assert.That(first.PersistentKeepalive, Is.EqualTo(Duration.FromSeconds(25)));
            Assert.That((second.EndpointHost, second.EndpointPort), Is.EqualTo(("vpn.example.com", 443)));
            Assert.That(second.Endpoint, Is.Null);
            Assert.That(second.PersistentKeepalive, Is.Null);
        });
    }

    [TestCase("Table = off", 0u)]
    [TestCase("Table = auto", null)]
    [TestCase("Table = 1234", 1234u)]
    [TestCase("MTU = 1400", null)]
    public void Table_IsOffAutomaticOrANumber(string line, uint? expected) =>
        Assert.That(WgQuickConfiguration.Parse(With(line)).Table, Is.EqualTo(expected));

    [TestCase("FwMark = off", 0u)]
    [TestCase("FwMark = 0", 0u)]
    [TestCase("fwmark = 0xCA6C", 51820u)]
    [TestCase("FwMark = 4294967295", 4294967295u)]
    [TestCase("MTU = 1400", null)]
    public void FirewallMark_IsOffDecimalOrHexadecimal(string line, uint? expected) =>
        Assert.That(WgQuickConfiguration.Parse(With(line)).FirewallMark, Is.EqualTo(expected));

    [Test]
    public void WhatIsForTheHost_IsKeptAndWrittenAgain()
    {
        WgQuickConfiguration read = WgQuickConfiguration.Parse(With(
            "DNS = 10.7.0.1, corp.example, lan\nSaveConfig = true\nPreDown = ip a > /tmp/x\nFwMark = 7\nTable = 8"));
        WgQuickConfiguration again = WgQuickConfiguration.Parse(read.ToText());
        foreach (WgQuickConfiguration each in new[] { read, again })
        {
            Assert.That(each.SearchDomains, Is.EqualTo(new[] { "corp.example", "lan" }));
            Assert.That((each.SaveConfig, each.FirewallMark, each.Table), Is.EqualTo((true, 7u, 8u)));
            Assert.That(each.Scripts.Single(), Has.Property("Key").EqualTo("PreDown")
                .And.Property("Command").EqualTo("ip a > /tmp/x"));
        }

        Assert.That(read.Scripts[0].Line, Is.EqualTo(5));
    }

    [Test]
    public void Text_Written_ReadsBackToTheSame()
    {
        WgQuickConfiguration read = WgQuickConfiguration.Parse(Text);
        string written = read.ToText();
        Assert.That(WgQuickConfiguration.Parse(written).ToText(), Is.EqualTo(written));
        Assert.That(written, Does.Contain("Endpoint = [2001:db8::1]:51821\n"));
        Assert.That(written, Does.Contain("Address = 10.7.0.2/24, fd07::2/64\n"));
    }

    [TestCase("Address = 10.0.0.1", "line 1: expected [Interface] or [Peer] first, found 'Address = 10.0.0.1'")]
    [TestCase("[Interfaces]", "line 1: expected [Interface] or [Peer], found '[Interfaces]'")]
    [TestCase("[Interface]\nhello", "line 2: expected Key = Value, found 'hello'")]
    [TestCase("[Interface]\nColour = red", "line 2: expected a key of [Interface], found 'Colour'")]
    [TestCase("[Interface]\nMTU = 12", "line 2: expected MTU from 576 to 65535, found '12'")]
    [TestCase("[Interface]\nMTU = -1", "line 2: expected MTU from 576 to 65535, found '-1'")]
    [TestCase("[Interface]\nAddress = 10.0.0.1/33", "line 2: expected Address from 0 to 32, found '33'")]
    [TestCase("[Interface]\nAddress = a/8", "line 2: expected an address with or without /length, found 'a/8'")]
    [TestCase("[Interface]\nPrivateKey = secret",
        "line 2: PrivateKey: expected a key of 44 base64 characters, found 6 characters")]
    [TestCase("[Interface]\nTable = main", "line 2: expected Table of auto, off, or a number of 32 bits, found 'main'")]
    [TestCase("[Interface]\nFwMark = auto", "line 2: expected FwMark of off, or a number of 32 bits, found 'auto'")]
    [TestCase("[Interface]\nFwMark = 0x100000000",
        "line 2: expected FwMark of off, or a number of 32 bits, found '0x100000000'")]
    [TestCase("[Interface]\nSaveConfig = yes", "line 2: expected SaveConfig of true or false, found 'yes'")]
    [TestCase("[Interface]\nDNS = a b", "line 2: expected an address or a search domain, found 'a b'")]
    [TestCase("[Peer]\nPostUp = reboot", "line 2: expected a key of [Peer], found 'PostUp'")]
    [TestCase("[Peer]\nEndpoint = 1.2.3.4", "line 2: expected host:port, found '1.2.3.4'")]
    [TestCase("[Peer]\nEndpoint = h:0", "line 2: expected Endpoint from 1 to 65535, found '0'")]
    [TestCase("[Peer]\nEndpoint = 2001:db8::1:5",
        "line 2: expected host:port or [address]:port, found '2001:db8::1:5'")]
    [TestCase("[Peer]\nEndpoint = [h]:5", "line 2: expected host:port or [address]:port, found '[h]:5'")]
    [TestCase("[Peer]\nFwmarks = 1", "line 2: expected a key of [Peer], found 'Fwmarks'")]
    [TestCase("[Peer]\nAllowedIPs = ::/0", "line 1: expected a [Peer] with a PublicKey, found 'none'")]
    [TestCase("", "expected an [Interface] with a PrivateKey, found none")]
    public void BadText_IsRefusedWithItsLineAndWhatWasExpected(string text, string message) =>
        Assert.That(
            () => WgQuickConfiguration.Parse(text), Throws.TypeOf<FormatException>().With.Message.EqualTo(message));

    [Test]
    public void AnyText_IsReadOrRefusedByAFormatException() =>
        Laws.Hold(Laws.Bytes(200), bytes =>
        {
            try
            {
                WgQuickConfiguration.Parse("[Interface]\n" + System.Text.Encoding.Latin1.GetString(bytes));
                return true;
            }
            catch (FormatException)
            {
                return true;
            }
        });

    [Test]
    public void Device_MadeOfIt_HasItsPeers()
    {
        SleepSim.WireGuard.Protocol.DeviceConfiguration device = WgQuickConfiguration.Parse(Text).ToDevice();
        Assert.That(device.Mtu, Is.EqualTo(1380));
        Assert.That(device.Peers, Has.Count.EqualTo(2));
        Assert.That(device.Peers[0].PersistentKeepalive, Is.EqualTo(Duration.FromSeconds(25)));
    }

    private static string With(string lines) => $"[Interface]\nPrivateKey = {Key}\n{lines}\n";
}
