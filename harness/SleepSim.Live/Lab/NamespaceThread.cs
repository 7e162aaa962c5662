using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace SleepSim.Live;

/// <summary>Code that runs inside a network namespace: on a thread of its own, because a thread that went in does not
/// come out again. Sockets opened there stay in that network, whoever uses them.</summary>
internal static class NamespaceThread
{
    /// <summary>Runs something to its end and gives what it gives.</summary>
    /// <exception cref="LabException">The namespace cannot be entered.</exception>
    public static T Run<T>(string path, Func<T> work)
    {
        T? result = default;
        ExceptionDispatchInfo? thrown = null;
        Thread thread = Begin(path, () =>
        {
            try
            {
                Enter(path);
                result = work();
            }
            catch (Exception e)
            {
                thrown = ExceptionDispatchInfo.Capture(e);
            }
        });
        thread.Join();
        thrown?.Throw();
        return result!;
    }

    private static Thread Begin(string path, ThreadStart body)
    {
        Thread thread = new(body) { IsBackground = true, Name = "in " + Path.GetFileName(path) };
        thread.Start();
        return thread;
    }

    private static void Enter(string path)
    {
        using SafeFileHandle file = File.OpenHandle(path);
        int descriptor = file.DangerousGetHandle().ToInt32();
        if (Libc.EnterNamespace(descriptor, Libc.NetworkNamespace) != 0)
            throw new LabException($"The namespace '{path}' cannot be entered: {Marshal.GetLastPInvokeErrorMessage()}");
    }
}
