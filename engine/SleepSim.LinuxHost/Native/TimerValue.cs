using System.Runtime.InteropServices;

namespace SleepSim.LinuxHost;

/// <summary>struct itimerspec.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct TimerValue
{
    public TimeValue Interval;
    public TimeValue Value;
}
