using SleepSim.Contract;

namespace SleepSim.LinuxHost.Tests;

internal sealed class SocketErrorsTests
{
    [TestCase(LinuxErrno.ENETUNREACH, SocketErrno.ENETUNREACH)]
    [TestCase(LinuxErrno.EHOSTUNREACH, SocketErrno.EHOSTUNREACH)]
    [TestCase(LinuxErrno.ENETDOWN, SocketErrno.ENETDOWN)]
    [TestCase(LinuxErrno.EADDRNOTAVAIL, SocketErrno.EADDRNOTAVAIL)]
    [TestCase(LinuxErrno.EMSGSIZE, SocketErrno.EMSGSIZE)]
    [TestCase(LinuxErrno.ENODEV, SocketErrno.ENXIO)]
    [TestCase(LinuxErrno.EBADF, SocketErrno.EBADF)]
    [TestCase(LinuxErrno.ENOBUFS, SocketErrno.ENOBUFS)]
    [TestCase(LinuxErrno.EPERM, SocketErrno.EHOSTUNREACH)]
    [TestCase(LinuxErrno.EMFILE, SocketErrno.ENOBUFS)]
    public void AnErrorOfLinux_HasTheNumberOfDarwin(object linux, SocketErrno darwin) =>
        Assert.That(SocketErrors.ToDarwin((LinuxErrno)linux), Is.EqualTo(darwin));
}
