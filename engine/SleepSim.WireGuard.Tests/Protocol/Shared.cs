namespace SleepSim.WireGuard.Tests.Protocol;

/// <summary>Finds files that are kept beside the repository and not in it.</summary>
internal static class Shared
{
    /// <summary>The text of a file under <c>../shared</c>; ignores the test when it is not there.</summary>
    public static string Read(string path)
    {
        DirectoryInfo? folder = new(TestContext.CurrentContext.TestDirectory);
        while (folder is not null && !IsRepository(folder)) folder = folder.Parent;
        string file = Path.Combine(folder?.Parent?.FullName ?? ".", "shared", path);
        if (!File.Exists(file)) Assert.Ignore($"shared/{path} is not beside the repository.");
        return File.ReadAllText(file);
    }

    private static bool IsRepository(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "SleepSim.sln"));
}
