using System.ComponentModel;
using System.Runtime.InteropServices;

namespace SleepSim.LinuxHost;

/// <summary>Asks the kernel about links, addresses, routes and rules, and has it change them. One thread at a
/// time.</summary>
internal sealed unsafe class NetlinkSocket : IDisposable
{
    private const int DumpTriesMax = 5;
    private const int DumpMessagesMax = 1_000_000;

    /// <summary>The kernel answers at once; this is for a kernel that does not.</summary>
    private const int PatienceSeconds = 5;

    /// <summary>The kernel fills at most 32 KiB with one part of a dump.</summary>
    private readonly byte[] _buffer = new byte[65_536];

    private uint _sequence;

    /// <param name="groups">What it is to be told of unasked, as a sum of RTMGRP_ numbers.</param>
    /// <exception cref="Win32Exception">The kernel gives no such socket.</exception>
    public NetlinkSocket(uint groups = 0)
    {
        Descriptor = NetlinkCalls.Socket(
            NetlinkCalls.AddressFamily, NetlinkCalls.RawCloseOnExec, NetlinkCalls.RouteProtocol);
        if (Descriptor < 0) throw new Win32Exception(Marshal.GetLastPInvokeError());
        Span<byte> address = stackalloc byte[12];
        address.Clear();
        MemoryMarshal.Write(address, (ushort)NetlinkCalls.AddressFamily);
        MemoryMarshal.Write(address[8..], groups);
        fixed (byte* start = address)
        {
            if (NetlinkCalls.Bind(Descriptor, start, 12) < 0)
            {
                var refused = new Win32Exception(Marshal.GetLastPInvokeError());
                Dispose();
                throw refused;
            }
        }

        // Both are wishes: older kernels say less about what they refuse, and nothing else changes.
        int yes = 1;
        NetlinkCalls.SetOption(
            Descriptor, NetlinkCalls.NetlinkLevel, NetlinkCalls.ExtendedAcknowledgements, &yes, sizeof(int));
        long* patience = stackalloc long[2] { PatienceSeconds, 0 };
        NetlinkCalls.SetOption(
            Descriptor, NetlinkCalls.SocketLevel, NetlinkCalls.ReceiveTimeout, patience, 2 * sizeof(long));
    }

    /// <summary>What one entry of a dump holds.</summary>
    /// <returns>Null for an entry that is of no interest.</returns>
    public delegate T? Reader<T>(in NetlinkMessage message)
        where T : class;

    public int Descriptor { get; private set; }

    /// <summary>Has the kernel make a change.</summary>
    /// <returns>Null when it did; else why not.</returns>
    public NetlinkRefusal? Change(NetlinkWriter request)
    {
        ReadOnlySpan<byte> bytes = request.Finish(++_sequence);
        Send(bytes);
        while (true)
        {
            ReadOnlySpan<byte> rest = Receive(waits: true);
            while (NetlinkMessage.TryTake(ref rest, out NetlinkMessage message))
            {
                if (message.Sequence == _sequence && message.Type == Rtnetlink.NLMSG_ERROR)
                    return NetlinkRefusal.Read(message, bytes.Length - 16);
            }
        }
    }

    /// <summary>Reads a whole table of the kernel, anew when it changed meanwhile.</summary>
    public List<T> Dump<T>(ushort type, byte family, int fixedLength, Reader<T> reader)
        where T : class
    {
        for (int i = 0; ; i++)
        {
            var request = new NetlinkWriter(type, Rtnetlink.NLM_F_DUMP);
            request.Byte(family);
            for (int filled = 1; filled < fixedLength; filled++) request.Byte(0);
            Send(request.Finish(++_sequence));
            List<T> entries = [];
            if (ReadDump(entries, reader) || i == DumpTriesMax) return entries;
        }
    }

    /// <summary>Throws away what it was told unasked.</summary>
    /// <returns>True when there was something, or when the kernel could not keep all of it.</returns>
    public bool Drain()
    {
        const int messagesMax = 256;
        bool any = false;
        for (int i = 0; i < messagesMax; i++)
        {
            fixed (byte* start = _buffer)
            {
                nint read = NetlinkCalls.Receive(Descriptor, start, _buffer.Length, NetlinkCalls.WithoutWaiting);
                int error = read < 0 ? Marshal.GetLastPInvokeError() : 0;
                if (error == NetlinkCalls.TryAgain) return any;
                any = true;
            }
        }

        return any;
    }

    public void Dispose()
    {
        if (Descriptor >= 0) NetlinkCalls.Close(Descriptor);
        Descriptor = -1;
    }

    /// <returns>False when the table changed while it was read.</returns>
    private bool ReadDump<T>(List<T> entries, Reader<T> reader)
        where T : class
    {
        bool whole = true;
        for (int i = 0; i < DumpMessagesMax; i++)
        {
            ReadOnlySpan<byte> rest = Receive(waits: true);
            while (NetlinkMessage.TryTake(ref rest, out NetlinkMessage message))
            {
                if (message.Sequence != _sequence) continue;
                whole &= (message.Flags & Rtnetlink.NLM_F_DUMP_INTR) == 0;
                if (message.Type == Rtnetlink.NLMSG_DONE) return whole;
                // A kernel without a family has no table of it.
                if (message.Type == Rtnetlink.NLMSG_ERROR) return whole;
                if (reader(message) is { } entry) entries.Add(entry);
            }
        }

        return whole;
    }

    private void Send(ReadOnlySpan<byte> bytes)
    {
        fixed (byte* start = bytes)
        {
            if (NetlinkCalls.Send(Descriptor, start, bytes.Length, 0) < 0)
                throw new Win32Exception(Marshal.GetLastPInvokeError());
        }
    }

    private ReadOnlySpan<byte> Receive(bool waits)
    {
        while (true)
        {
            fixed (byte* start = _buffer)
            {
                nint read = NetlinkCalls.Receive(
                    Descriptor, start, _buffer.Length, waits ? 0 : NetlinkCalls.WithoutWaiting);
                if (read >= 0) return _buffer.AsSpan(0, (int)read);
                int error = Marshal.GetLastPInvokeError();
                if (error != NetlinkCalls.Interrupted) throw new Win32Exception(error);
            }
        }
    }
}
