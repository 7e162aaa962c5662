using System.Runtime.InteropServices;

namespace SleepSim.LinuxHost;

/// <summary>epoll: waits for many descriptors at once. What is ready stays ready until it is read empty.</summary>
internal sealed unsafe class Poll : IDisposable
{
    public const uint Readable = 0x001;
    public const uint Writable = 0x004;

    private const int Add = 1;
    private const int Modify = 3;
    private const int ReadyMax = 16;

    // The kernel packs struct epoll_event on x86-64, and only there.
    private static readonly int TokenOffset =
        RuntimeInformation.ProcessArchitecture == Architecture.X64 ? sizeof(uint) : sizeof(ulong);

    private static readonly int Stride = TokenOffset + sizeof(ulong);

    private readonly int _poll = LinuxException.Check(Libc.CreatePoll(Libc.CloseOnExec), "creating an epoll");
    private readonly NativeBuffer<byte> _ready = new(ReadyMax * (sizeof(ulong) + sizeof(ulong)));

    /// <summary>Begins to watch a descriptor.</summary>
    /// <param name="descriptor">It is forgotten when it is closed.</param>
    /// <param name="token">What <see cref="Token"/> says when it is ready.</param>
    /// <param name="interest"><see cref="Readable"/>, <see cref="Writable"/>, both or none.</param>
    public void Watch(int descriptor, ulong token, uint interest) => Change(Add, descriptor, token, interest);

    public void ChangeInterest(int descriptor, ulong token, uint interest) =>
        Change(Modify, descriptor, token, interest);

    /// <summary>Waits until something is ready.</summary>
    /// <param name="milliseconds">The longest wait; negative for ever.</param>
    /// <returns>How many are ready, at most 16. None when the time is over or a signal came.</returns>
    public int Wait(int milliseconds)
    {
        int count = Libc.WaitPoll(_poll, _ready.Start, ReadyMax, milliseconds);
        if (count >= 0) return count;
        LinuxErrno error = LinuxException.LastError;
        return error == LinuxErrno.EINTR ? 0 : throw new LinuxException("waiting for events", error);
    }

    /// <summary>Whose turn it is.</summary>
    /// <param name="index">Less than what <see cref="Wait"/> returned.</param>
    public ulong Token(int index) => *(ulong*)(_ready.Start + (index * Stride) + TokenOffset);

    /// <summary>Whether it can be written to.</summary>
    public bool IsWritable(int index) => (*(uint*)(_ready.Start + (index * Stride)) & Writable) != 0;

    public void Dispose()
    {
        _ = Libc.Close(_poll);
        _ready.Dispose();
    }

    private void Change(int operation, int descriptor, ulong token, uint interest)
    {
        byte* entry = stackalloc byte[sizeof(ulong) + sizeof(ulong)];
        *(uint*)entry = interest;
        *(ulong*)(entry + TokenOffset) = token;
        LinuxException.Check(Libc.ChangePoll(_poll, operation, descriptor, entry), "watching a descriptor");
    }
}
