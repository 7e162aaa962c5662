namespace SleepSim.Harness.Net;

/// <summary>What the hosts behind the gateway answer during one call of the far end.</summary>
internal sealed class Answers
{
    private readonly byte[] _bytes = new byte[FarEndSetup.PacketsMax * InnerHost.AnswerMax];
    private readonly int[] _lengths = new int[FarEndSetup.PacketsMax];

    public int Count { get; private set; }

    public ReadOnlySpan<byte> this[int number] => Place(number)[.._lengths[number]];

    public void Clear() => Count = 0;

    /// <summary>Lets the hosts have a packet; one too many is not answered.</summary>
    public void To(ReadOnlySpan<byte> packet)
    {
        if (Count == FarEndSetup.PacketsMax) return;
        int length = InnerHost.Answer(packet, Place(Count));
        if (length > 0) _lengths[Count++] = length;
    }

    private Span<byte> Place(int number) => _bytes.AsSpan(number * InnerHost.AnswerMax, InnerHost.AnswerMax);
}
