using SleepSim.Contract;

namespace SleepSim.LinuxHost;

/// <summary>Linux's errors in the numbers of Darwin, which the contract speaks (N1–N5).</summary>
internal static class SocketErrors
{
    // Not among those of a sleeping or waking machine; the number is Darwin's.
    private const SocketErrno AddressInUse = (SocketErrno)48;

    /// <summary>What the same trouble is called on Darwin.</summary>
    public static SocketErrno ToDarwin(LinuxErrno error) => error switch
    {
        LinuxErrno.ENXIO or LinuxErrno.ENODEV => SocketErrno.ENXIO,
        LinuxErrno.EBADF => SocketErrno.EBADF,
        LinuxErrno.ENOSPC => SocketErrno.ENOSPC,
        LinuxErrno.EMSGSIZE => SocketErrno.EMSGSIZE,
        LinuxErrno.EADDRINUSE => AddressInUse,
        LinuxErrno.EADDRNOTAVAIL => SocketErrno.EADDRNOTAVAIL,
        LinuxErrno.ENETDOWN => SocketErrno.ENETDOWN,
        LinuxErrno.ENETUNREACH or LinuxErrno.EAFNOSUPPORT => SocketErrno.ENETUNREACH,

        // A firewall that refuses, and routes of the kinds prohibit and blackhole.
        LinuxErrno.EHOSTUNREACH or LinuxErrno.EPERM or LinuxErrno.EACCES or LinuxErrno.EINVAL =>
            SocketErrno.EHOSTUNREACH,

        // ENOBUFS, ENOMEM, and what is not foreseen: transient.
        _ => SocketErrno.ENOBUFS,
    };
}
