namespace SleepSim.Contract;

/// <summary>Darwin's numbers for the socket errors of a sleeping or waking machine (N1–N5).</summary>
public enum SocketErrno
{
    /// <summary>The interface it is bound to is gone, or its data path was stopped (N4, N5).</summary>
    ENXIO = 6,

    /// <summary>Bad file descriptor: the socket is not open.</summary>
    EBADF = 9,

    /// <summary>No space left on the tunnel interface (N5).</summary>
    ENOSPC = 28,

    /// <summary>The message does not fit.</summary>
    EMSGSIZE = 40,

    /// <summary>The local address is gone (N1).</summary>
    EADDRNOTAVAIL = 49,

    /// <summary>The interface is down (N3).</summary>
    ENETDOWN = 50,

    /// <summary>No address to send from (N2).</summary>
    ENETUNREACH = 51,

    /// <summary>No buffer space; transient (N5).</summary>
    ENOBUFS = 55,

    /// <summary>No route (N2).</summary>
    EHOSTUNREACH = 65,
}
