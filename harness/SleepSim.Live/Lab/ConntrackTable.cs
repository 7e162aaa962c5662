using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace SleepSim.Live;

/// <summary>The connections that the kernel's NAT keeps for the network namespace of the calling thread, over the
/// kernel's own protocol (nfnetlink).</summary>
internal static class ConntrackTable
{
    private const int NetlinkFamily = 16;
    private const int RawSocket = 3;
    private const int CloseOnExec = 0x80000;
    private const int NetfilterProtocol = 12;
    private const int HeaderLength = 16;
    private const int FamilyHeaderLength = 4;
    private const int BufferLength = 65_536;

    // Subsystem in the upper byte: 1 is connection tracking.
    private const ushort Get = (1 << 8) | 1;
    private const ushort Delete = (1 << 8) | 2;

    private const ushort RequestFlag = 1;
    private const ushort AcknowledgeFlag = 4;
    private const ushort DumpFlag = 0x300;
    private const ushort ErrorMessage = 2;
    private const ushort DoneMessage = 3;

    // Of answers to one request; a lab has a handful of connections.
    private const int AnswersMax = 10_000;

    /// <summary>Forgets all connections.</summary>
    /// <returns>How many there were.</returns>
    /// <exception cref="LabException">The kernel refused.</exception>
    public static int Flush()
    {
        int count = Ask(Get, DumpFlag);
        Ask(Delete, AcknowledgeFlag);
        return count;
    }

    // Sends a request without attributes and counts the entries that come back before it is done.
    private static unsafe int Ask(ushort what, ushort flags)
    {
        int socket = Libc.Socket(NetlinkFamily, RawSocket | CloseOnExec, NetfilterProtocol);
        if (socket < 0) throw Refused("gives no socket", Marshal.GetLastPInvokeError());
        try
        {
            byte[] buffer = new byte[BufferLength];
            WriteRequest(buffer, what, flags);
            fixed (byte* data = buffer)
            {
                if (Libc.Send(socket, data, HeaderLength + FamilyHeaderLength, 0) < 0)
                    throw Refused("takes no request", Marshal.GetLastPInvokeError());
                int entries = 0;
                for (int answer = 0; answer < AnswersMax; answer++)
                {
                    int length = (int)Libc.Receive(socket, data, BufferLength, 0);
                    if (length < 0) throw Refused("does not answer", Marshal.GetLastPInvokeError());
                    if (Read(buffer.AsSpan(0, length), ref entries)) return entries;
                }
            }

            throw new LabException($"Connection tracking: found more than {AnswersMax} answers to one request.");
        }
        finally
        {
            Libc.Close(socket);
        }
    }

    private static void WriteRequest(Span<byte> buffer, ushort what, ushort flags)
    {
        buffer[..(HeaderLength + FamilyHeaderLength)].Clear();
        BinaryPrimitives.WriteInt32LittleEndian(buffer, HeaderLength + FamilyHeaderLength);
        BinaryPrimitives.WriteUInt16LittleEndian(buffer[4..], what);
        BinaryPrimitives.WriteUInt16LittleEndian(buffer[6..], (ushort)(RequestFlag | flags));
    }

    // True when the answer is complete.
    private static bool Read(ReadOnlySpan<byte> answer, ref int entries)
    {
        while (answer.Length >= HeaderLength)
        {
            int length = BinaryPrimitives.ReadInt32LittleEndian(answer);
            ushort type = BinaryPrimitives.ReadUInt16LittleEndian(answer[4..]);
            if (length < HeaderLength || length > answer.Length)
                throw new LabException("Connection tracking: found an answer cut off.");
            if (type == DoneMessage) return true;
            if (type == ErrorMessage)
            {
                int error = -BinaryPrimitives.ReadInt32LittleEndian(answer[HeaderLength..]);
                if (error != 0) throw Refused("refuses", error);
                return true;
            }

            entries++;
            answer = answer[Math.Min(answer.Length, (length + 3) & ~3)..];
        }

        return false;
    }

    private static LabException Refused(string how, int error) =>
        new($"Connection tracking {how}: {Marshal.GetPInvokeErrorMessage(error)}");
}
