using System.Net;

namespace SleepSim.LinuxHost.Tests;

internal sealed class DnsMessageTests
{
    private static readonly byte[] Question = DnsMessage.Question(0x1234, "vpn.example.org.", DnsMessage.VersionFour)!;

    [Test]
    public void Question_IsWrittenLabelByLabel() => Assert.That(Question, Is.EqualTo(
        Convert.FromHexString(
            "123401000001000000000000" + "0376706e" + "076578616d706c65" + "036f7267" + "00" + "00010001")));

    [TestCase("")]
    [TestCase("a..b")]
    [TestCase(".")]
    [TestCase("a234567890123456789012345678901234567890123456789012345678901234.org")]
    public void WhatCanBeNoName_IsNotAsked(string name) =>
        Assert.That(DnsMessage.Question(1, name, DnsMessage.VersionFour), Is.Null);

    [Test]
    public void Answer_GivesTheAddressesBehindAnAlias() =>
        Assert.That(DnsMessage.ReadAnswer(Question, Answer()), Is.EqualTo(new[] { IPAddress.Parse("192.0.2.7") }));

    [Test]
    public void AnAnswerInOtherCapitals_IsOne()
    {
        byte[] answer = Answer();
        answer[13] = (byte)'V';
        Assert.That(DnsMessage.ReadAnswer(Question, answer), Has.Count.EqualTo(1));
    }

    [TestCase(0, TestName = "AnAnswerToAnotherNumber_IsNone")]
    [TestCase(2, TestName = "AQuestion_IsNoAnswer")]
    [TestCase(20, TestName = "AnAnswerAboutAnotherName_IsNone")]
    [TestCase(30, TestName = "AnAnswerAboutAnotherType_IsNone")]
    public void AnAnswerToSomethingElse_IsNone(int byteThatDiffers)
    {
        byte[] answer = Answer();
        answer[byteThatDiffers] ^= 0x80;
        Assert.That(DnsMessage.ReadAnswer(Question, answer), Is.Null);
    }

    [Test]
    public void ANameThatIsNot_HasNoAddresses()
    {
        byte[] answer = Answer()[..Question.Length];
        answer[3] = 3;
        answer[7] = 0;
        Assert.That(DnsMessage.ReadAnswer(Question, answer), Is.Empty);
    }

    [Test]
    public void AServerThatFails_DoesNotSay()
    {
        byte[] answer = Answer();
        answer[3] = 2;
        Assert.That(DnsMessage.ReadAnswer(Question, answer), Is.Null);
    }

    [Test]
    public void AnswersOfAnyBytes_DoNoHarm() => Laws.Hold(
        Laws.Bytes(0, 200),
        static bytes =>
        {
            byte[] answer = Answer();
            int length = Math.Min(bytes.Length, answer.Length - Question.Length);
            bytes.AsSpan(0, length).CopyTo(answer.AsSpan(Question.Length));
            DnsMessage.ReadAnswer(Question, bytes);
            return DnsMessage.ReadAnswer(Question, answer) is not null;
        },
        tests: 2000);

    // An alias, then the address of what it stands for.
    private static byte[] Answer()
    {
        byte[] head = [.. Question];
        (head[2], head[3], head[7]) = (0x81, 0x80, 2);
        byte[] alias = Convert.FromHexString("c00c" + "0005" + "0001" + "0000003c" + "0004" + "0167c010");
        byte[] address = Convert.FromHexString("c02d" + "0001" + "0001" + "0000003c" + "0004" + "c0000207");
        return [.. head, .. alias, .. address];
    }
}
