namespace SleepSim.Harness.Net;

/// <summary>What is behind the gateway: a host that answers echo requests, and a name server that knows the internal
/// name. Anything else is left unanswered.</summary>
internal static class InnerHost
{
    /// <summary>The longest answer.</summary>
    public const int AnswerMax = EchoPacket.LengthMax;

    /// <summary>Writes the answer to a packet and gives its length; zero when there is none.</summary>
    public static int Answer(ReadOnlySpan<byte> packet, Span<byte> answer)
    {
        int length = EchoPacket.Answer(packet, answer);
        return length > 0 ? length : LookupPacket.Answer(packet, answer);
    }
}
