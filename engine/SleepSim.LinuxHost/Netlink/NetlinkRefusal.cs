using System.Runtime.InteropServices;
using System.Text;

namespace SleepSim.LinuxHost;

/// <summary>Why the kernel did not do what it was asked.</summary>
/// <param name="Error">An error number of Linux.</param>
/// <param name="Hint">What the kernel says beside the number; mostly empty.</param>
internal sealed record NetlinkRefusal(int Error, string Hint)
{
    public const int NoSuchEntry = 2;
    public const int NoSuchProcess = 3;
    public const int NoSuchDevice = 19;
    public const int NoSuchAddress = 99;
    public const int Exists = 17;

    private const ushort MessageAttribute = 1;

    /// <summary>What was to be taken away is not there.</summary>
    public bool IsAbsence => Error is NoSuchEntry or NoSuchProcess or NoSuchDevice or NoSuchAddress;

    /// <summary>In words, such as <c>Operation not permitted</c>.</summary>
    public override string ToString()
    {
        string words = Marshal.GetPInvokeErrorMessage(Error);
        return Hint.Length == 0 ? words : $"{words} ({Hint})";
    }

    /// <summary>Reads an acknowledgement.</summary>
    /// <param name="message">Of the type NLMSG_ERROR.</param>
    /// <param name="requestLength">Bytes of the request that it repeats, without its header.</param>
    /// <returns>Null for success.</returns>
    public static NetlinkRefusal? Read(in NetlinkMessage message, int requestLength)
    {
        if (message.Body.Length < 4) return new NetlinkRefusal(0, "an answer cut short");
        int error = -MemoryMarshal.Read<int>(message.Body);
        if (error == 0) return null;
        const int headerLength = 16;
        int repeated = headerLength + ((message.Flags & Rtnetlink.NLM_F_CAPPED) != 0 ? 0 : requestLength);
        string hint = "";
        if ((message.Flags & Rtnetlink.NLM_F_ACK_TLVS) != 0 && message.Body.Length > 4 + repeated)
        {
            ReadOnlySpan<byte> rest = message.Body[(4 + repeated)..];
            while (NetlinkMessage.TryTakeAttribute(ref rest, out ushort type, out ReadOnlySpan<byte> value))
                if (type == MessageAttribute) hint = Encoding.UTF8.GetString(value).TrimEnd('\0');
        }

        return new NetlinkRefusal(error, hint);
    }
}
