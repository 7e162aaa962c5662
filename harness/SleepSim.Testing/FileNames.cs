namespace SleepSim.Testing;

/// <summary>Names of files that every system takes.</summary>
internal static class FileNames
{
    private const int LengthMax = 100;

    /// <summary>A name with '_' for all that may not be in one.</summary>
    public static string Of(string name)
    {
        string plain = name.Length <= LengthMax ? name : name[..LengthMax];
        return string.Concat(plain.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' ? c : '_'));
    }
}
