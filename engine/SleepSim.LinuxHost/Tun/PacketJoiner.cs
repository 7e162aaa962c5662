using System.Runtime.InteropServices;

namespace SleepSim.LinuxHost;

/// <summary>Puts packets of one flow together that follow upon each other, so that the machine takes many for the price
/// of one. Within a flow nothing is overtaken, and nothing waits beyond <see cref="Flush"/>.</summary>
/// <param name="machine">Takes each packet with its <see cref="VirtualHeader"/> before it.</param>
/// <param name="joinsUdp">Whether the kernel takes rows of UDP packets.</param>
internal sealed class PacketJoiner(IPacketSink machine, bool joinsUdp)
{
    // Flows that are put together side by side; one more ends the one that was begun first.
    private const int RunsMax = 16;

    private readonly PacketRun[] _runs = [.. Enumerable.Range(0, RunsMax).Select(static _ => new PacketRun())];
    private readonly byte[] _alone = new byte[VirtualHeader.Length + ushort.MaxValue];
    private int _waiting;
    private int _next;

    /// <summary>Takes a whole packet for the machine.</summary>
    public void Take(ReadOnlySpan<byte> packet)
    {
        if (!TransportPacket.TryRead(packet, out TransportPacket read) || (!read.IsTcp && !joinsUdp))
        {
            // It may be a fragment of something that waits.
            Flush();
            Write(packet);
            return;
        }

        ulong hash = read.FlowHash;
        PacketRun? run = _waiting == 0 ? null : Find(hash);
        if (run is not null)
        {
            if (run.TryAppend(read)) return;
            Write(run);
        }

        if (CanBeginRun(read)) Begin(run ?? FreeRun(), read, hash);
        else Write(packet);
    }

    /// <summary>Gives everything to the machine.</summary>
    public void Flush()
    {
        for (int i = 0; _waiting > 0; i++)
        {
            if (!_runs[i].IsEmpty) Write(_runs[i]);
        }

        _next = 0;
    }

    // A bare acknowledgement has nothing that could be put together, and other flags are for the moment.
    private static bool CanBeginRun(in TransportPacket packet)
    {
        if (packet.PayloadLength == 0) return false;
        return !packet.IsTcp || (packet.Flags & ~TransportPacket.Push) == TransportPacket.Acknowledge;
    }

    private PacketRun? Find(ulong hash)
    {
        foreach (PacketRun run in _runs)
        {
            if (!run.IsEmpty && run.FlowHash == hash) return run;
        }

        return null;
    }

    private PacketRun FreeRun()
    {
        PacketRun run = _runs[_next];
        _next = (_next + 1) % RunsMax;
        if (!run.IsEmpty) Write(run);
        return run;
    }

    private void Begin(PacketRun run, in TransportPacket packet, ulong hash)
    {
        run.Begin(packet, hash);
        _waiting++;
    }

    private void Write(PacketRun run)
    {
        machine.Take(run.Finish());
        _waiting--;
    }

    private void Write(ReadOnlySpan<byte> packet)
    {
        MemoryMarshal.Write(_alone, default(VirtualHeader));
        packet.CopyTo(_alone.AsSpan(VirtualHeader.Length));
        machine.Take(_alone.AsSpan(0, VirtualHeader.Length + packet.Length));
    }
}
