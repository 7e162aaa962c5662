using System.Globalization;
using SleepSim.LinuxHost;

namespace SleepSim.Live;

/// <summary>What every lab is, whatever its network: namespaces, the processes in them, a folder. It goes with
/// everything in it when it is disposed, and at the latest when the next lab is made after its process died.</summary>
internal sealed class LabLife : IDisposable
{
    private static int s_count;

    private readonly List<LabNamespace> _namespaces = [];
    private readonly List<LabProcess> _processes = [];
    private readonly Lock _removing = new();
    private bool _gone;

    private LabLife(string id) => Id = id;

    /// <summary>Told apart from every other lab on this machine; letters and digits, short enough for names of
    /// interfaces.</summary>
    public string Id { get; }

    /// <summary>A folder for files of this lab, for root alone; it goes with the lab.</summary>
    public string Folder => LabState.FolderOf(Id);

    /// <summary>Makes a lab; what dead processes left of theirs goes first.</summary>
    /// <param name="make">Makes its network, and gives what people call the lab.</param>
    /// <exception cref="LabException">It cannot be made; nothing of it is left.</exception>
    public static T Begin<T>(Func<LabLife, T> make)
    {
        if (LabRequirements.Missing() is { } missing) throw new LabException(missing);
        LabLeftovers.Remove();
        int count = Interlocked.Increment(ref s_count);
        LabLife life = new(Short(Environment.ProcessId) + Short(count));
        LivingLabs.Add(life);
        try
        {
            return make(life);
        }
        catch
        {
            life.Dispose();
            throw;
        }
    }

    /// <summary>One of its machines, which is there from <see cref="MakeNamespaces"/> on.</summary>
    public LabNamespace Namespace(string name)
    {
        LabNamespace one = new(this, $"sst-{Id}-{name}");
        _namespaces.Add(one);
        return one;
    }

    /// <summary>A name for an interface that is told apart from those of every other lab.</summary>
    /// <param name="letters">Up to four.</param>
    public string InterfaceName(string letters) => letters + Id;

    /// <summary>Makes the machines; nothing is made before it is written down.</summary>
    public void MakeNamespaces()
    {
        State.Write();
        foreach (LabNamespace one in _namespaces) one.Make();
    }

    /// <summary>A process ends with the lab.</summary>
    public LabProcess Keep(LabProcess process)
    {
        lock (_processes)
        {
            if (!_gone)
            {
                _processes.Add(process);
                return process;
            }
        }

        process.Dispose();
        throw new LabException($"Lab {Id} is being removed: nothing starts in it any more.");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Whoever comes second, as the end of the process does, waits until it is gone.
        lock (_removing)
        {
            lock (_processes)
            {
                if (_gone) return;
                _gone = true;
                foreach (LabProcess process in _processes) process.Dispose();
            }

            State.Remove();
            LivingLabs.Remove(this);
        }
    }

    private LabState State => new(Id, ProcessIdentity.Own, [.. _namespaces.Select(one => one.Name)]);

    // A process has at most seven digits; names of interfaces have fifteen letters.
    private static string Short(int number)
    {
        const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
        string text = "";
        for (int rest = number; rest > 0; rest /= Digits.Length) text = Digits[rest % Digits.Length] + text;
        return string.Create(CultureInfo.InvariantCulture, $"{text.Length}{text}");
    }
}
