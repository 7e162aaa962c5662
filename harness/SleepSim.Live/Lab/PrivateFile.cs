namespace SleepSim.Live;

/// <summary>Files that hold keys: for root alone from their first byte on.</summary>
internal static class PrivateFile
{
    /// <summary>Writes one; what stood there goes.</summary>
    public static void Write(string path, string text)
    {
        FileStreamOptions options = new() { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using StreamWriter writer = new(path, options);
        writer.Write(text);
    }
}
