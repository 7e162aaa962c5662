using SleepSim.Contract;

namespace SleepSim.LinuxHost;

/// <summary>Messages to the engine that wait for its answer.</summary>
internal sealed class AppMessages
{
    private const int WaitingMax = 64;

    private readonly Dictionary<RequestId, Action<byte[]>> _waiting = [];
    private int _requests;

    /// <summary>Gives a message a number.</summary>
    /// <param name="message">What to ask.</param>
    /// <param name="answer">Called once with the answer, on the thread of the loop; with an empty one when too many
    /// wait, or the tunnel ends before there is one.</param>
    /// <returns>What the engine is to be told, or null when too many wait.</returns>
    public TunnelEvent.AppMessage? Add(byte[] message, Action<byte[]> answer)
    {
        if (_waiting.Count == WaitingMax)
        {
            answer([]);
            return null;
        }

        RequestId request = new(++_requests);
        _waiting.Add(request, answer);
        return new TunnelEvent.AppMessage(request, message);
    }

    /// <summary>The engine has answered. A second answer to the same message is nobody's.</summary>
    public void Complete(RequestId request, ReadOnlySpan<byte> answer)
    {
        if (_waiting.Remove(request, out Action<byte[]>? waiting)) waiting(answer.ToArray());
    }

    /// <summary>No more answers will come.</summary>
    public void End()
    {
        Action<byte[]>[] waiting = [.. _waiting.Values];
        _waiting.Clear();
        foreach (Action<byte[]> answer in waiting) answer([]);
    }
}
