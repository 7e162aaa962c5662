using SleepSim.Contract;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.WireGuard.Tests.Protocol;

/// <summary>One test or two for each constant of section 6.1, named after it. "Silent" means that the other side's
/// datagrams are lost.</summary>
internal sealed class TimerTests
{
    private static readonly Duration Instant = new(1);

    [Test]
    public void RekeyAfterTime_Passed_TheInitiatorRenewsWhenItSends()
    {
        using Pair pair = Pair.Connected();
        pair.Elapsed += ProtocolConstants.RekeyAfterTime - Instant;
        pair.Send(pair.Alice, Pair.AliceToBob(1));
        Assert.That(pair.Alice.Count(MessageType.Initiation), Is.EqualTo(1));

        pair.Elapsed += Instant;
        pair.Send(pair.Alice, Pair.AliceToBob(2));
        Assert.That(pair.Alice.Count(MessageType.Initiation), Is.EqualTo(2));
        pair.Exchange();
        Assert.That(pair.Alice.Established, Is.EqualTo(2));
        Assert.That(pair.Bob.Delivered, Has.Count.EqualTo(2));
    }

    [Test]
    public void RekeyAfterTime_Passed_TheResponderLeavesItToTheInitiator()
    {
        using Pair pair = Pair.Connected();
        pair.Elapsed += ProtocolConstants.RejectAfterTime - Instant;
        pair.Send(pair.Bob, Pair.BobToAlice(1));
        Assert.That(pair.Bob.Count(MessageType.Initiation), Is.Zero);
    }

    [Test]
    public void RekeyAfterMessages_Sent_EitherSideRenews()
    {
        using Pair pair = Pair.Connected();
        pair.Elapsed += ProtocolConstants.RekeyTimeout;
        pair.Bob.Device.CurrentSession(0)!.NextCounter = ProtocolConstants.RekeyAfterMessages - 2;
        pair.Send(pair.Bob, Pair.BobToAlice(1));
        Assert.That(pair.Bob.Count(MessageType.Initiation), Is.Zero);
        pair.Send(pair.Bob, Pair.BobToAlice(2));
        Assert.That(pair.Bob.Count(MessageType.Initiation), Is.EqualTo(1));
    }

    [Test]
    public void RejectAfterTime_Passed_NothingIsSentUnderTheSession()
    {
        using Pair pair = Pair.Connected();
        pair.Elapsed += ProtocolConstants.RejectAfterTime;
        pair.Send(pair.Alice, Pair.AliceToBob(1));

        Assert.That(pair.Alice.Status.SendKeyUsable(pair.Elapsed), Is.False);
        Assert.That(pair.Alice.Status.StagedPackets, Is.EqualTo(1));
        Assert.That(pair.Alice.Sent[^1], Is.EqualTo(MessageType.Initiation));
    }

    [Test]
    public void RejectAfterTime_Passed_NothingIsReceivedUnderTheSession()
    {
        using Pair pair = Pair.Connected();
        pair.Send(pair.Alice, Pair.AliceToBob(1));
        pair.Send(pair.Alice, Pair.AliceToBob(2));
        (byte[] Bytes, System.Net.IPEndPoint From, System.Net.IPEndPoint To)[] late = [.. Pair.Take(pair.Alice)];

        pair.Elapsed += ProtocolConstants.RejectAfterTime - Instant;
        pair.Receive(pair.Bob, late[0].Bytes, late[0].From);
        pair.Elapsed += Instant;
        pair.Receive(pair.Bob, late[1].Bytes, late[1].From);

        Assert.That(pair.Bob.Delivered, Is.EqualTo(new[] { Pair.AliceToBob(1) }));
    }

    [Test]
    public void RejectAfterMessages_Sent_TheSessionIsUsedUp()
    {
        using Pair pair = Pair.Connected();
        pair.Elapsed += ProtocolConstants.RekeyTimeout;
        pair.Alice.Device.CurrentSession(0)!.NextCounter = ProtocolConstants.RejectAfterMessages - 1;
        pair.Send(pair.Alice, Pair.AliceToBob(1));
        Pair.Take(pair.Alice);
        pair.Send(pair.Alice, Pair.AliceToBob(2));

        Assert.That(pair.Alice.Outbox, Is.Empty);
        Assert.That(pair.Alice.Status.StagedPackets, Is.EqualTo(1));
        Assert.That(pair.Alice.Status.SessionCreatedAt, Is.Null);
    }

    [Test]
    public void RejectAfterMessages_InACounter_IsNotReceived()
    {
        using Pair pair = Pair.Connected();
        TransportSession session = pair.Alice.Device.CurrentSession(0)!;
        foreach (ulong counter in new[] { ProtocolConstants.RejectAfterMessages, ulong.MaxValue })
        {
            byte[] packet = Pair.AliceToBob(1);
            byte[] datagram = new byte[TransportSession.SealedLength(packet.Length, 1420)];
            session.NextCounter = counter;
            session.Seal(packet, datagram);
            pair.Receive(pair.Bob, datagram, pair.Alice.Address);
        }

        Assert.That(pair.Bob.Delivered, Is.Empty);
    }

    [Test]
    public void RekeyTimeout_Passed_TheInitiationIsSentAgainWithJitter()
    {
        using var pair = new Pair();
        pair.Send(pair.Alice, Pair.AliceToBob(1));
        SortedSet<long> waits = [];
        for (int i = 2; i <= 15; i++)
        {
            Duration before = pair.Elapsed;
            (Duration at, string reason) = pair.Alice.Device.NextDeadline!.Value;
            Assert.That(reason, Is.EqualTo("handshake retry"));
            pair.Elapsed = at - Instant;
            pair.Advance(pair.Alice);
            Assert.That(pair.Alice.Count(MessageType.Initiation), Is.EqualTo(i - 1));
            pair.Elapsed = at;
            pair.Advance(pair.Alice);
            Assert.That(pair.Alice.Count(MessageType.Initiation), Is.EqualTo(i));
            waits.Add((at - before).Nanoseconds);
        }

        Assert.That(waits.Min, Is.GreaterThanOrEqualTo(ProtocolConstants.RekeyTimeout.Nanoseconds));
        Assert.That(waits.Max, Is.LessThanOrEqualTo(Duration.FromMilliseconds(5333).Nanoseconds));
        Assert.That(waits, Has.Count.GreaterThan(5), "jitter is drawn anew each time");
    }

    [Test]
    public void RekeyTimeout_NotPassed_SendingMoreSendsNoInitiation()
    {
        using var pair = new Pair();
        for (int i = 0; i < 5; i++)
        {
            pair.Send(pair.Alice, Pair.AliceToBob(1));
            pair.Elapsed += Duration.FromMilliseconds(999);
        }

        Assert.That(pair.Alice.Count(MessageType.Initiation), Is.EqualTo(1));
    }

    [Test]
    public void RekeyTimeout_AfterAResponse_TheResponderWaitsForItsUseAndThenBeginsItself()
    {
        using var pair = new Pair();
        pair.Initiate(pair.Alice);
        pair.Carry(pair.Alice, pair.Bob);
        Pair.Take(pair.Bob);
        pair.Send(pair.Bob, Pair.BobToAlice(1));
        Assert.That(pair.Bob.Count(MessageType.Initiation), Is.Zero);

        pair.Wait(Duration.FromMilliseconds(5333), pair.Bob);
        Assert.That(pair.Bob.Count(MessageType.Initiation), Is.EqualTo(1));
        pair.Exchange();
        Assert.That(pair.Alice.Delivered, Has.Count.EqualTo(1));
    }

    [Test]
    public void RekeyAttemptTime_Passed_TheHandshakeIsGivenUpAndStagedPacketsAreDropped()
    {
        using var pair = new Pair();
        pair.Send(pair.Alice, Pair.AliceToBob(1));
        pair.Wait(ProtocolConstants.RekeyAttemptTime - Instant, pair.Alice);
        Assert.That(pair.Alice.GaveUp, Is.Zero);
        Assert.That(pair.Alice.Status.HandshakeInFlight, Is.True);

        pair.Wait(Instant, pair.Alice);
        Assert.That(pair.Alice.GaveUp, Is.EqualTo(1));
        Assert.That(pair.Alice.Status.HandshakeInFlight, Is.False);
        Assert.That(pair.Alice.Status.StagedPackets, Is.Zero);
        Assert.That(pair.Alice.Count(MessageType.Initiation), Is.InRange(17, 18));

        pair.Wait(Duration.FromMinutes(60), pair.Alice);
        Assert.That(pair.Alice.Count(MessageType.Initiation), Is.InRange(17, 18), "nothing more comes by itself");
        Assert.That(pair.Alice.Device.NextDeadline, Is.Null);
    }

    [Test]
    public void RekeyAttemptTime_BeginsAgain_WhenAPacketIsQueued()
    {
        using var pair = new Pair();
        pair.Send(pair.Alice, Pair.AliceToBob(1));
        pair.Wait(Duration.FromSeconds(60), pair.Alice);
        pair.Send(pair.Alice, Pair.AliceToBob(2));
        pair.Wait(Duration.FromSeconds(89), pair.Alice);
        Assert.That(pair.Alice.GaveUp, Is.Zero);
        pair.Wait(Duration.FromSeconds(1), pair.Alice);
        Assert.That(pair.Alice.GaveUp, Is.EqualTo(1));
    }

    [Test]
    public void KeepaliveTimeout_WithoutAnythingToSend_AnswersDataByAnEmptyPacket()
    {
        using Pair pair = Pair.Connected();
        pair.Send(pair.Alice, Pair.AliceToBob(1));
        pair.Exchange();
        int before = pair.Bob.Count(MessageType.Transport);

        pair.Wait(ProtocolConstants.KeepaliveTimeout - Instant, pair.Bob);
        Assert.That(pair.Bob.Count(MessageType.Transport), Is.EqualTo(before));
        pair.Wait(Instant, pair.Bob);
        Assert.That(pair.Bob.Outbox.Single().Bytes, Has.Length.EqualTo(TransportMessage.Overhead));

        pair.Exchange();
        pair.Wait(Duration.FromSeconds(60), pair.Alice);
        Assert.That(pair.Alice.Outbox, Is.Empty, "a keepalive is not answered");
    }

    [Test]
    public void KeepaliveTimeout_WithDataMeanwhile_RunsOnceMore()
    {
        using Pair pair = Pair.Connected();
        pair.Send(pair.Alice, Pair.AliceToBob(1));
        pair.Exchange();
        pair.Wait(Duration.FromSeconds(5), pair.Bob);
        pair.Send(pair.Alice, Pair.AliceToBob(2));
        pair.Exchange();

        pair.Wait(Duration.FromSeconds(60), pair.Bob);

        Assert.That(pair.Bob.Count(MessageType.Transport), Is.EqualTo(2));
    }

    [Test]
    public void KeepaliveTimeout_WithAnAnswerSent_StaysSilent()
    {
        using Pair pair = Pair.Connected();
        pair.Send(pair.Alice, Pair.AliceToBob(1));
        pair.Exchange();
        pair.Send(pair.Bob, Pair.BobToAlice(1));
        pair.Exchange();

        pair.Wait(Duration.FromSeconds(60), pair.Bob);

        Assert.That(pair.Bob.Count(MessageType.Transport), Is.EqualTo(1));
    }

    [Test]
    public void NoReplyTimeout_AfterDataSent_BeginsANewHandshake()
    {
        using Pair pair = Pair.Connected();
        pair.Send(pair.Alice, Pair.AliceToBob(1));
        pair.Wait(Duration.FromSeconds(15) - Instant, pair.Alice);
        Assert.That(pair.Alice.Count(MessageType.Initiation), Is.EqualTo(1));
        pair.Wait(Instant, pair.Alice);
        Assert.That(pair.Alice.Count(MessageType.Initiation), Is.EqualTo(2));
    }

    [Test]
    public void NoReplyTimeout_IsCountedFromTheFirstDataThatIsNotAnswered()
    {
        using Pair pair = Pair.Connected();
        pair.Send(pair.Alice, Pair.AliceToBob(1));
        pair.Wait(Duration.FromSeconds(10), pair.Alice);
        pair.Send(pair.Alice, Pair.AliceToBob(2));
        pair.Wait(Duration.FromSeconds(5), pair.Alice);
        Assert.That(pair.Alice.Count(MessageType.Initiation), Is.EqualTo(2));
    }

    [Test]
    public void NoReplyTimeout_WithAnyAnswer_DoesNothing()
    {
        using Pair pair = Pair.Connected();
        pair.Send(pair.Alice, Pair.AliceToBob(1));
        pair.Exchange();
        pair.Wait(ProtocolConstants.KeepaliveTimeout, pair.Bob);
        pair.Exchange();
        pair.Wait(Duration.FromSeconds(60), pair.Alice);
        Assert.That(pair.Alice.Count(MessageType.Initiation), Is.EqualTo(1));
    }

    [Test]
    public void RekeyOnReceiveAfterTime_Passed_TheInitiatorRenewsOnce()
    {
        using Pair pair = Pair.Connected();
        pair.Elapsed += Duration.FromSeconds(165) - Instant;
        pair.Send(pair.Bob, Pair.BobToAlice(1));
        pair.Carry(pair.Bob, pair.Alice);
        Assert.That(pair.Alice.Count(MessageType.Initiation), Is.EqualTo(1));

        pair.Elapsed += Instant;
        pair.Send(pair.Bob, Pair.BobToAlice(2));
        pair.Send(pair.Bob, Pair.BobToAlice(3));
        pair.Carry(pair.Bob, pair.Alice);
        Assert.That(pair.Alice.Count(MessageType.Initiation), Is.EqualTo(2));
    }

    [Test]
    public void ZeroKeysAfterTime_Passed_NoSessionIsLeft()
    {
        using Pair pair = Pair.Connected();
        pair.Wait(Duration.FromSeconds(540) - Instant, pair.Alice);
        Assert.That(pair.Alice.Device.CurrentSession(0), Is.Not.Null);
        pair.Wait(Instant, pair.Alice);
        Assert.That(pair.Alice.Device.CurrentSession(0), Is.Null);
    }

    [Test]
    public void ZeroKeysAfterTime_PassedInSleep_SparesTheHandshakeBegunAtWake()
    {
        using Pair pair = Pair.Connected();
        pair.Elapsed += Duration.FromMinutes(480);
        pair.Initiate(pair.Alice);
        pair.Advance(pair.Alice);
        pair.Exchange();
        Assert.That(pair.Alice.Established, Is.EqualTo(2));
    }

    [Test]
    public void PersistentKeepalive_WithAnEndpoint_BeginsAtOnceAndBreaksEverySilence()
    {
        using var pair = new Pair(Duration.FromSeconds(25));
        Assert.That(pair.Alice.Device.NextDeadline?.Reason, Is.EqualTo("persistent keepalive"));
        pair.Advance(pair.Alice);
        pair.Exchange();
        Assert.That(pair.Alice.Established, Is.EqualTo(1));

        int before = pair.Alice.Count(MessageType.Transport);
        pair.Wait(Duration.FromSeconds(100), pair.Alice);
        Assert.That(pair.Alice.Count(MessageType.Transport) - before, Is.EqualTo(4));
    }

    [Test]
    public void PersistentKeepalive_AfterAHandshakeWasGivenUp_BeginsAnother()
    {
        using var pair = new Pair(Duration.FromSeconds(25));
        pair.Advance(pair.Alice);
        pair.Wait(Duration.FromSeconds(90), pair.Alice);
        Assert.That(pair.Alice.GaveUp, Is.EqualTo(1));
        pair.Wait(Duration.FromSeconds(26), pair.Alice);
        Assert.That(pair.Alice.Status.HandshakeInFlight, Is.True);
    }

    [Test]
    public void StagedPacketsMax_Reached_TheOldestGivesWay()
    {
        using var pair = new Pair();
        for (int i = 0; i < ProtocolConstants.StagedPacketsMax + 10; i++)
        {
            pair.Send(pair.Alice, Pair.AliceToBob((byte)i));
        }

        Assert.That(pair.Alice.Status.StagedPackets, Is.EqualTo(ProtocolConstants.StagedPacketsMax));
        pair.Exchange();
        Assert.That(pair.Bob.Delivered, Has.Count.EqualTo(ProtocolConstants.StagedPacketsMax));
        Assert.That(pair.Bob.Delivered[0], Is.EqualTo(Pair.AliceToBob(10)));
    }

    [Test]
    public void NextDeadline_OverdueOrNot_NeverLiesBeforeTheLastTimeGiven()
    {
        using Pair pair = Pair.Connected(Duration.FromSeconds(25));
        pair.Send(pair.Alice, Pair.AliceToBob(1));
        pair.Elapsed += Duration.FromMinutes(480);
        pair.Receive(pair.Alice, [1, 2, 3], pair.Bob.Address);
        Assert.That(pair.Alice.Device.NextDeadline!.Value.At, Is.EqualTo(pair.Elapsed));

        pair.Advance(pair.Alice);
        Assert.That(pair.Alice.Device.NextDeadline!.Value.At, Is.GreaterThan(pair.Elapsed));
        Assert.That(pair.Alice.Count(MessageType.Initiation), Is.EqualTo(2), "overdue timers send one initiation");
    }
}
