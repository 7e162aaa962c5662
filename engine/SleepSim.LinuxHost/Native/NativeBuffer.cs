using System.Runtime.InteropServices;

namespace SleepSim.LinuxHost;

/// <summary>Memory that stays where it is, so that the kernel can be told its address once. Zeroed at first.</summary>
internal sealed unsafe class NativeBuffer<T> : IDisposable
    where T : unmanaged
{
    private const nuint CacheLine = 64;

    public NativeBuffer(int count)
    {
        Count = count;
        Start = (T*)NativeMemory.AlignedAlloc((nuint)count * (nuint)sizeof(T), CacheLine);
        NativeMemory.Clear(Start, (nuint)count * (nuint)sizeof(T));
    }

    public int Count { get; }

    /// <summary>Null once it is given back.</summary>
    public T* Start { get; private set; }

    public Span<T> Span => new(Start, Count);

    public void Dispose()
    {
        NativeMemory.AlignedFree(Start);
        Start = null;
    }
}
