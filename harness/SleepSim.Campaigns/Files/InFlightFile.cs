using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace SleepSim.Campaigns;

/// <summary>Which scenarios run at this moment, for whoever looks after the death of the process: a line of
/// <see cref="SlotSize"/> bytes for each job, the index of its scenario or '-'. It also keeps a second process from the
/// campaign, and is taken away at an orderly end.</summary>
/// <remarks>Written without a flush: it is of use when the process dies, not when the machine does.</remarks>
internal sealed class InFlightFile : IDisposable
{
    /// <summary>Bytes of a line: an index is at most 19 digits, and the line ends.</summary>
    public const int SlotSize = 20;

    private const int SlotsMax = 100_000;
    private const long Idle = -1;

    private readonly string _path;
    private readonly SafeFileHandle _handle;

    private InFlightFile(string campaign, string path, SafeFileHandle handle)
    {
        (CampaignPath, _path, _handle) = (campaign, path, handle);
        Left = ReadLeft(handle);
        RandomAccess.SetLength(handle, 0);
    }

    /// <summary>The campaign file.</summary>
    public string CampaignPath { get; }

    /// <summary>What ran when an earlier process died.</summary>
    public IReadOnlyList<long> Left { get; }

    /// <summary>Takes the campaign file for this process.</summary>
    /// <exception cref="CampaignFileException">Another process has it.</exception>
    public static InFlightFile Lock(string campaign)
    {
        string path = campaign + ".in-flight";
        if (Directory.Exists(path)) throw new CampaignFileException($"'{path}' is a folder, expected none.");
        try
        {
            SafeFileHandle handle =
                File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return new InFlightFile(campaign, path, handle);
        }
        catch (IOException e) when (File.Exists(path))
        {
            throw new CampaignFileException(
                $"'{campaign}' is in use by another process: expected one campaign at a time on one file.", e);
        }
    }

    /// <summary>The job begins this scenario.</summary>
    /// <exception cref="IOException">The disk is full.</exception>
    public void Begin(int job, long index) => Write(job, index);

    /// <summary>The job runs nothing any more.</summary>
    public void End(int job) => Write(job, Idle);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_handle.IsClosed) return;
        // Away with it while it is still locked, so that nobody takes a file that is about to go.
        File.Delete(_path);
        _handle.Dispose();
    }

    private void Write(int job, long index)
    {
        Span<byte> line = stackalloc byte[SlotSize];
        line.Fill((byte)' ');
        line[^1] = (byte)'\n';
        if (index == Idle) line[0] = (byte)'-';
        else index.TryFormat(line, out _, provider: CultureInfo.InvariantCulture);
        RandomAccess.Write(_handle, line, (long)job * SlotSize);
    }

    private static List<long> ReadLeft(SafeFileHandle handle)
    {
        byte[] bytes = new byte[Math.Min(RandomAccess.GetLength(handle), (long)SlotsMax * SlotSize)];
        int read = RandomAccess.Read(handle, bytes, 0);
        List<long> left = [];
        foreach (string line in Encoding.ASCII.GetString(bytes, 0, read).Split('\n'))
        {
            if (long.TryParse(line, NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out long index))
                left.Add(index);
        }

        left.Sort();
        return left;
    }
}
