using System.Text;
using FsCheck.Fluent;
using SleepSim.Harness.Net;

namespace SleepSim.Harness.Tests.Net;

/// <summary>One question and one answer of DNS over UDP and IPv4, bit by bit as RFC 1035 has them.</summary>
internal sealed class LookupPacketTests
{
    private const int Message = 28;

    [Test]
    public void Question_IsAnsweredWithItsNumber() =>
        NetLaws.Hold(Gen.Choose(0, LookupPacket.NumberMax).ToArbitrary(), number =>
            LookupPacket.NumberOfAnswer(Answer(Question(number))) == number);

    [TestCase(-1)]
    [TestCase(LookupPacket.NumberMax + 1)]
    public void NumberOutOfRange_IsRefused(int number) =>
        Assert.That(() => Question(number), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void Question_AsksTheServerInsideForTheName()
    {
        byte[] question = Question(0x1234);
        Assert.That(question[12..16], Is.EqualTo(EchoPacket.Inside.GetAddressBytes()));
        Assert.That(question[16..20], Is.EqualTo(new byte[] { 10, 64, 0, 1 }));
        Assert.That(question[22..24], Is.EqualTo(new byte[] { 0, 53 }));
        Assert.That(question[Message..(Message + 12)], Is.EqualTo(Convert.FromHexString("123401000001000000000000")));
        Assert.That(NameIn(question), Is.EqualTo(LookupPacket.Name));
        Assert.That(question[^4..], Is.EqualTo(new byte[] { 0, 1, 0, 1 }));
    }

    [Test]
    public void Answer_GivesTheInternalAddressForTheQuestion()
    {
        byte[] question = Question(0x51234);
        byte[] answer = Answer(question);
        Assert.That(answer[12..16], Is.EqualTo(new byte[] { 10, 64, 0, 1 }));
        Assert.That(answer[16..20], Is.EqualTo(EchoPacket.Inside.GetAddressBytes()));
        Assert.That(answer[20..22], Is.EqualTo(question[22..24]));
        Assert.That(answer[22..24], Is.EqualTo(question[20..22]));
        Assert.That(answer[Message..(Message + 12)], Is.EqualTo(Convert.FromHexString("123485800001000100000000")));
        Assert.That(answer[(Message + 12)..67], Is.EqualTo(question[(Message + 12)..]));
        Assert.That(answer[67..], Is.EqualTo(Convert.FromHexString("c00c000100010000012c00040a400050")));
    }

    [Test]
    public void NameInOtherCase_IsTheSameName()
    {
        byte[] question = Question(7);
        question[Message + 13] = (byte)'I';
        UdpHeader.Write(question, 49_152, 53);
        byte[] answer = Answer(question);
        Assert.That(LookupPacket.NumberOfAnswer(answer), Is.EqualTo(7));
        Assert.That(answer[Message + 13], Is.EqualTo((byte)'I'));
    }

    [Test]
    public void OtherName_IsNotAnswered()
    {
        byte[] question = Question(7);
        question[Message + 13] = (byte)'x';
        UdpHeader.Write(question, 49_152, 53);
        Assert.That(LookupPacket.Answer(question, new byte[LookupPacket.AnswerLength]), Is.Zero);
    }

    [Test]
    public void OtherAddressInTheAnswer_IsNoAnswer()
    {
        byte[] answer = Answer(Question(7));
        answer[^1] ^= 1;
        UdpHeader.Write(answer, 53, 49_152);
        Assert.That(LookupPacket.NumberOfAnswer(answer), Is.Null);
    }

    [Test]
    public void AnyByteOfAQuestionChanged_IsNotAnswered([Range(0, LookupPacket.QuestionLength - 1)] int place)
    {
        byte[] question = Question(7);
        question[place] ^= 0x10;
        Assert.That(LookupPacket.Answer(question, new byte[LookupPacket.AnswerLength]), Is.Zero);
    }

    [Test]
    public void AnyByteOfAnAnswerChanged_IsNoAnswer([Range(0, LookupPacket.AnswerLength - 1)] int place)
    {
        byte[] answer = Answer(Question(7));
        answer[place] ^= 0x10;
        Assert.That(LookupPacket.NumberOfAnswer(answer), Is.Null);
    }

    [Test]
    public void AnythingShorter_IsNeither()
    {
        byte[] question = Question(7);
        byte[] answer = Answer(question);
        byte[] room = new byte[LookupPacket.AnswerLength];
        for (int i = 0; i < question.Length; i++)
            Assert.That(LookupPacket.Answer(question.AsSpan(0, i), room), Is.Zero);
        for (int i = 0; i < answer.Length; i++)
            Assert.That(LookupPacket.NumberOfAnswer(answer.AsSpan(0, i)), Is.Null);
    }

    [Test]
    public void AnswerThatDoesNotFit_IsNotWritten() =>
        Assert.That(LookupPacket.Answer(Question(1), new byte[LookupPacket.AnswerLength - 1]), Is.Zero);

    [Test]
    public void QuestionIsNoAnswer_AnswerIsNoQuestion()
    {
        Assert.That(LookupPacket.NumberOfAnswer(Question(1)), Is.Null);
        Assert.That(LookupPacket.Answer(Answer(Question(1)), new byte[LookupPacket.AnswerLength]), Is.Zero);
    }

    [Test]
    public void AnyBytes_AreReadWithoutHarm() => NetLaws.Hold(NetLaws.PacketLike(200), bytes =>
    {
        LookupPacket.NumberOfAnswer(bytes);
        return LookupPacket.Answer(bytes, new byte[LookupPacket.AnswerLength]) == 0;
    });

    [Test]
    public void HostBehindTheGateway_AnswersBothAndNothingElse()
    {
        byte[] room = new byte[InnerHost.AnswerMax];
        byte[] echo = new byte[EchoPacket.LengthMax];
        EchoPacket.WriteRequest(echo, 3);
        Assert.That(InnerHost.Answer(echo, room), Is.EqualTo(EchoPacket.LengthMax));
        Assert.That(InnerHost.Answer(Question(3), room), Is.EqualTo(LookupPacket.AnswerLength));
        Assert.That(InnerHost.Answer(Answer(Question(3)), room), Is.Zero);
        Assert.That(InnerHost.Answer([], room), Is.Zero);
    }

    private static byte[] Question(int number)
    {
        byte[] packet = new byte[LookupPacket.QuestionLength];
        LookupPacket.WriteQuestion(packet, number);
        return packet;
    }

    private static byte[] Answer(byte[] question)
    {
        byte[] packet = new byte[LookupPacket.AnswerLength];
        Assert.That(LookupPacket.Answer(question, packet), Is.EqualTo(LookupPacket.AnswerLength));
        return packet;
    }

    private static string NameIn(byte[] question)
    {
        List<string> labels = [];
        for (int at = Message + 12; question[at] != 0; at += question[at] + 1)
            labels.Add(Encoding.ASCII.GetString(question, at + 1, question[at]));
        return string.Join('.', labels);
    }
}
