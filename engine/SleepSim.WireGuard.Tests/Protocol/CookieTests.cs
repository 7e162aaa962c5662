using System.Net;
using SleepSim.Contract;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.WireGuard.Tests.Protocol;

internal sealed class CookieTests
{
    [Test]
    public void Responder_UnderLoad_AnswersByACookieAndTheRetrySucceeds()
    {
        using var pair = new Pair(bobLoadThreshold: 0);
        pair.Send(pair.Alice, Pair.AliceToBob(1));
        pair.Carry(pair.Alice, pair.Bob);
        Assert.That(pair.Bob.Sent, Is.EqualTo(new[] { MessageType.CookieReply }));

        pair.Carry(pair.Bob, pair.Alice);
        Assert.That(pair.Alice.Outbox, Is.Empty, "a cookie is for the next retransmission");
        pair.Wait(Duration.FromMilliseconds(5333), pair.Alice);
        pair.Exchange();

        Assert.That(pair.Bob.Delivered, Is.EqualTo(new[] { Pair.AliceToBob(1) }));
    }

    [Test]
    public void CookieRefreshTime_Passed_TheCookieIsNoLongerUsed()
    {
        using var pair = new Pair(bobLoadThreshold: 0);
        GiveAliceACookie(pair);
        pair.Elapsed += ProtocolConstants.CookieRefreshTime;
        pair.Initiate(pair.Alice);
        ReadOnlySpan<byte> mac2 = MessageHeader.Mac2(pair.Alice.Outbox.Single().Bytes);
        Assert.That(mac2.ContainsAnyExcept((byte)0), Is.False);
    }

    [Test]
    public void CookieRefreshTime_Passed_TheResponderHasANewSecret()
    {
        var primitives = new Primitives();
        byte[] own = new byte[32];
        var checker = new CookieChecker(primitives, new TestEntropy(5), own);
        var jar = new CookieJar(primitives, own);
        var from = new IPEndPoint(IPAddress.Loopback, 5);
        byte[] message = new byte[InitiationMessage.Length];
        byte[] reply = new byte[CookieReplyMessage.Length];
        jar.AddMacs(message, Duration.Zero);
        checker.WriteReply(1, message, from, Duration.Zero, reply);
        CookieReplyMessage.TryRead(reply, out CookieReplyMessage read);
        Assert.That(jar.Consume(read, Duration.Zero), Is.True);
        jar.AddMacs(message, Duration.Zero);

        Duration expiry = ProtocolConstants.CookieRefreshTime;
        Assert.That(checker.HasRightMac2(message, from, expiry - new Duration(1)), Is.True);
        Assert.That(checker.HasRightMac2(message, from, expiry), Is.False);
        checker.WriteReply(1, message, from, expiry, reply);
        Assert.That(checker.HasRightMac2(message, from, expiry), Is.False);
    }

    [Test]
    public void Cookie_UsedFromAnotherAddressOrPort_IsAnsweredByANewOne()
    {
        using var pair = new Pair(bobLoadThreshold: 0);
        GiveAliceACookie(pair);
        foreach (string moved in new[] { "192.0.2.1:51821", "192.0.2.3:51820" })
        {
            pair.Elapsed += Duration.FromSeconds(1);
            pair.Alice.Address = IPEndPoint.Parse(moved);
            pair.Initiate(pair.Alice);
            pair.Carry(pair.Alice, pair.Bob);
            Assert.That(pair.Bob.Sent[^1], Is.EqualTo(MessageType.CookieReply), moved);
        }
    }

    [Test]
    public void CookieReply_ToAnotherMessage_IsNotTaken()
    {
        using var pair = new Pair(bobLoadThreshold: 0);
        pair.Initiate(pair.Alice);
        pair.Carry(pair.Alice, pair.Bob);
        (byte[] reply, IPEndPoint from, _) = Pair.Take(pair.Bob)[0];
        reply[40] ^= 1;
        pair.Receive(pair.Alice, reply, from);
        pair.Elapsed += Duration.FromSeconds(1);
        pair.Initiate(pair.Alice);
        pair.Carry(pair.Alice, pair.Bob);
        Assert.That(pair.Bob.Sent[^1], Is.EqualTo(MessageType.CookieReply));
    }

    [Test]
    public void Load_BeginsAboveTheThresholdAndEndsAfterASecond()
    {
        var meter = new LoadMeter(3);
        Assert.That(Enumerable.Range(0, 3).Any(i => meter.Count(Duration.FromMilliseconds(i))), Is.False);
        Assert.That(meter.Count(Duration.FromMilliseconds(999)), Is.True);
        Assert.That(meter.Count(Duration.FromMilliseconds(1001)), Is.False);
    }

    [Test]
    public void Source_WithACookie_MayBeginFiveHandshakesAtOnceAndTwentyASecond()
    {
        var limiter = new SourceLimiter();
        IPAddress source = IPAddress.Parse("192.0.2.1");
        int AdmittedAt(long milliseconds) => Enumerable.Range(0, 100)
            .Count(_ => limiter.Admit(source, Duration.FromMilliseconds(milliseconds)));

        Assert.That(AdmittedAt(0), Is.EqualTo(5));
        Assert.That(Enumerable.Range(1, 1000).Sum(i => AdmittedAt(i)), Is.EqualTo(20));
        Assert.That(limiter.Admit(IPAddress.Parse("192.0.2.2"), Duration.FromSeconds(1)), Is.True);
    }

    [Test]
    public void Sources_MoreThanAreRemembered_WaitUntilOthersAreIdle()
    {
        var limiter = new SourceLimiter();
        for (int i = 0; i < SourceLimiter.SourcesMax; i++)
        {
            Assert.That(limiter.Admit(new IPAddress(i + 1), Duration.Zero), Is.True);
        }

        Assert.That(limiter.Admit(IPAddress.IPv6Loopback, Duration.Zero), Is.False);
        Assert.That(limiter.Admit(IPAddress.IPv6Loopback, Duration.FromSeconds(1)), Is.True);
    }

    private static void GiveAliceACookie(Pair pair)
    {
        pair.Initiate(pair.Alice);
        pair.Exchange();
        pair.Elapsed += Duration.FromSeconds(1);
    }
}
