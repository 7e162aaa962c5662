using System.Collections;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace SleepSim.LinuxHost;

/// <summary>Gives up all privileges but a few, for good, in every thread.</summary>
/// <remarks>Threads have privileges each for itself, and a runtime has many threads. So the process is replaced by the
/// same program that never had more: with a bounding set of what is kept, and without a way to gain any. What only the
/// privileged one could read goes along in memory.</remarks>
internal static unsafe class Confinement
{
    private const string Variable = "SLEEPSIM_CONFINED";
    private const int CapabilitiesMax = 64;

    // How much garbage the runtime lets come together, hexadecimal, in bytes. Its own choice is the size of the
    // processor's cache, which is hundreds of megabytes on servers: a flood of handshakes would look like a leak.
    private const string GarbageVariable = "DOTNET_GCgen0size";
    private const string GarbageMax = "400000";

    /// <summary>What a tunnel cannot do without.</summary>
    /// <param name="listenPort">0 for any.</param>
    /// <param name="setsNameServers">Whether it changes the name servers' file, and puts it back.</param>
    public static Capabilities Needed(int listenPort, bool setsNameServers)
    {
        Capabilities needed = Capabilities.ChangeNetwork;
        if (listenPort is > 0 and < 1024) needed |= Capabilities.ListenOnLowPort;
        if (setsNameServers && !OwnsFile(NameServerFile.Usual)) needed |= Capabilities.WriteAnyFile;
        return needed;
    }

    /// <summary>What the privileged process handed on; null in a process that is not confined.</summary>
    public static string? Inherited()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { } number) return null;
        Environment.SetEnvironmentVariable(Variable, null);
        int descriptor = int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture);
        using FileStream memory = new(new SafeFileHandle(descriptor, ownsHandle: true), FileAccess.Read);
        memory.Position = 0;
        using StreamReader reader = new(memory);
        return reader.ReadToEnd();
    }

    /// <summary>Replaces this process.</summary>
    /// <param name="command">The program, and what stands before the arguments.</param>
    /// <param name="arguments">What it is asked for.</param>
    /// <param name="text">What <see cref="Inherited"/> is to return there.</param>
    /// <param name="kept">What it may still do.</param>
    /// <exception cref="LinuxException">The kernel refused, and some privileges may be gone.</exception>
    public static void Enter(
        IReadOnlyList<string> command, IReadOnlyList<string> arguments, string text, Capabilities kept)
    {
        int memory = Keep(text);
        GiveUp(kept);
        List<string> environment = [];
        foreach (DictionaryEntry entry in Environment.GetEnvironmentVariables())
            environment.Add($"{entry.Key}={entry.Value}");
        environment.Add(string.Create(CultureInfo.InvariantCulture, $"{Variable}={memory}"));
        if (Environment.GetEnvironmentVariable(GarbageVariable) is null)
            environment.Add($"{GarbageVariable}={GarbageMax}");
        byte** words = Words([.. command, .. arguments]);
        LinuxException.Check(
            PrivilegeCalls.Become(words[0], words, Words(environment)), $"starting {command[0]} with fewer privileges");
    }

    /// <summary>Gives privileges up, in this thread and in what it becomes.</summary>
    private static void GiveUp(Capabilities kept)
    {
        for (int i = 0; i < CapabilitiesMax; i++)
        {
            // Refused to those who may not narrow the bounding set; then what follows narrows what comes after.
            if (((ulong)kept & (1UL << i)) == 0)
                _ = PrivilegeCalls.Control(PrivilegeCalls.BoundingSetDrop, (nuint)i, 0, 0, 0);
        }

        bool isRoot = PrivilegeCalls.User() == 0;
        uint low = (uint)kept;
        uint high = (uint)((ulong)kept >> 32);
        uint* header = stackalloc uint[2] { PrivilegeCalls.CapabilityVersion, 0 };
        uint* sets = stackalloc uint[6] { low, low, isRoot ? 0 : low, high, high, isRoot ? 0 : high };
        LinuxException.Check(PrivilegeCalls.SetCapabilities(header, sets), "giving up privileges");

        // Root's own become those of the bounding set; for others they have to be handed on.
        for (int i = 0; i < CapabilitiesMax && !isRoot; i++)
        {
            if (((ulong)kept & (1UL << i)) == 0) continue;
            LinuxException.Check(
                PrivilegeCalls.Control(PrivilegeCalls.Ambient, PrivilegeCalls.AmbientRaise, (nuint)i, 0, 0),
                "handing a privilege on");
        }

        LinuxException.Check(
            PrivilegeCalls.Control(PrivilegeCalls.NoNewPrivileges, 1, 0, 0, 0), "renouncing new privileges");
    }

    private static int Keep(string text)
    {
        int memory = LinuxException.Check(PrivilegeCalls.CreateMemoryFile("configuration", 0), "asking for memory");
        using FileStream stream = new(new SafeFileHandle(memory, ownsHandle: false), FileAccess.Write);
        stream.Write(Encoding.UTF8.GetBytes(text));
        return memory;
    }

    private static bool OwnsFile(string path)
    {
        byte* status = stackalloc byte[PrivilegeCalls.StatusLength];
        int result = PrivilegeCalls.Status(
            PrivilegeCalls.CurrentFolder, path, 0, PrivilegeCalls.OwnerWanted, status);
        // A file that is not there is made by us.
        return result < 0 || *(uint*)(status + PrivilegeCalls.OwnerOffset) == PrivilegeCalls.User();
    }

    /// <summary>As C has it, for the rest of this process's life.</summary>
    private static byte** Words(List<string> words)
    {
        byte** array = (byte**)Marshal.AllocHGlobal((words.Count + 1) * sizeof(byte*));
        for (int i = 0; i < words.Count; i++) array[i] = (byte*)Marshal.StringToCoTaskMemUTF8(words[i]);
        array[words.Count] = null;
        return array;
    }
}
