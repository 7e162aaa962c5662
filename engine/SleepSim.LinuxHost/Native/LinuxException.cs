using System.Runtime.InteropServices;

namespace SleepSim.LinuxHost;

/// <summary>The kernel refused something that the tunnel cannot do without.</summary>
internal sealed class LinuxException : Exception
{
    /// <param name="attempt">What was attempted, such as <c>opening /dev/net/tun</c>.</param>
    /// <param name="error">What the kernel said.</param>
    public LinuxException(string attempt, LinuxErrno error)
        : base($"{attempt}: {Marshal.GetPInvokeErrorMessage((int)error)} ({error})") => Error = error;

    public LinuxErrno Error { get; }

    /// <summary>Why the last call of <see cref="Libc"/> on this thread failed.</summary>
    public static LinuxErrno LastError => (LinuxErrno)Marshal.GetLastPInvokeError();

    /// <summary>The result of a call, unless it failed.</summary>
    /// <exception cref="LinuxException">It is negative.</exception>
    public static int Check(int result, string attempt) =>
        result >= 0 ? result : throw new LinuxException(attempt, LastError);
}
