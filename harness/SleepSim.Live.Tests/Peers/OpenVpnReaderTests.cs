using SleepSim.Traces;

namespace SleepSim.Live.Tests;

/// <summary>OpenVPN's datagrams by their opcodes.</summary>
[TestFixture]
internal sealed class OpenVpnReaderTests
{
    [TestCase(7, WireKind.Initiation)]
    [TestCase(10, WireKind.Initiation)]
    [TestCase(8, WireKind.Response)]
    [TestCase(6, WireKind.Data)]
    [TestCase(9, WireKind.Data)]
    [TestCase(4, WireKind.Other)]
    [TestCase(5, WireKind.Other)]
    public void Opcode_TellsTheKind(int opcode, WireKind kind) =>
        Assert.That(new OpenVpnReader().LabelOf([(byte)((opcode << 3) | 2), 1, 2, 3]).Kind, Is.EqualTo(kind));

    [Test]
    public void Nothing_IsOther() => Assert.That(new OpenVpnReader().LabelOf([]).Kind, Is.EqualTo(WireKind.Other));
}
