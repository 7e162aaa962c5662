namespace SleepSim.Live.Tests;

/// <summary>Where the tests are run from.</summary>
internal static class Repository
{
    /// <summary>The folder with the solution.</summary>
    public static string Root
    {
        get
        {
            DirectoryInfo? folder = new(TestContext.CurrentContext.TestDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SleepSim.sln")))
                folder = folder.Parent;
            return folder?.FullName ?? throw new InvalidOperationException("There is no repository above the tests.");
        }
    }
}
