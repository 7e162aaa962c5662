using System.Text.Json;

namespace SleepSim.Live.Tests;

/// <summary>What a tunnel says of itself, asked by the real wg(8) and by our own command.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class StatusTests : InteropTest
{
    [Test]
    public void WgShow_TellsOfOursWhatItTellsOfOthers()
    {
        using TunnelPair pair = new TunnelPair { Keepalive = 25, SharesKey = true }.Start();
        Assert.That(pair.FromLeft.Reaches(TunnelPair.Right4), Is.True);
        string text = pair.Lab.Left.Namespace.Run("wg", "show", pair.Left.Name);
        Assert.Multiple(() =>
        {
            Assert.That(text, Does.Contain("peer: " + pair.Right.End.Keys.Public));
            Assert.That(text, Does.Contain($"endpoint: {pair.Lab.Right.Address4}:{TunnelPair.RightPort}"));
            Assert.That(text, Does.Contain($"allowed ips: {TunnelPair.Right4}/32, {TunnelPair.Right6}/128"));
            Assert.That(text, Does.Contain("persistent keepalive: every 25 seconds"));
            Assert.That(text, Does.Match("transfer: .+ received, .+ sent"));
            Assert.That(pair.Left.LatestHandshake(), Is.EqualTo(pair.Right.LatestHandshake()).Within(2));
        });
    }

    [Test]
    public void WhateverIsAsked_NoSecretIsTold()
    {
        using TunnelPair pair = new TunnelPair { SharesKey = true }.Start();
        string told = pair.Lab.Left.Namespace.Run("wg", "showconf", pair.Left.Name)
            + pair.Own.Ask("tunnel", "status").Output + pair.Own.Ask("tunnel", "status", "--json").Output;
        Assert.Multiple(() =>
        {
            Assert.That(told, Does.Not.Contain(pair.Left.End.Keys.Private));
            Assert.That(told, Does.Not.Contain(pair.Left.End.Peers[0].PresharedKey));
            Assert.That(told, Does.Contain(pair.Right.End.Keys.Public));
        });
    }

    [Test]
    public void TunnelStatus_SaysWithWhomItIsConnected()
    {
        using TunnelPair pair = new TunnelPair().Start();
        Assert.That(pair.FromLeft.Reaches(TunnelPair.Right4), Is.True);
        CommandResult text = pair.Own.Ask("tunnel", "status", pair.Left.Name);
        using JsonDocument json = JsonDocument.Parse(pair.Own.Ask("tunnel", "status", "--json").Output);
        JsonElement tunnel = json.RootElement.GetProperty("tunnels")[0];
        Assert.Multiple(() =>
        {
            Assert.That(text.Code, Is.Zero, text.Error);
            Assert.That(text.Output, Does.Contain("connected").And.Contain(pair.Right.End.Keys.Public));
            Assert.That(tunnel.GetProperty("state").GetString(), Is.EqualTo("connected"));
            Assert.That(tunnel.GetProperty("peers").GetArrayLength(), Is.EqualTo(1));
        });
    }
}
