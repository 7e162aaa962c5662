namespace SleepSim.Contract.Tests;

/// <summary>Where the tests find what lies in the repository.</summary>
internal static class Repository
{
    /// <summary>The nearest folder above the tests that holds SleepSim.sln.</summary>
    public static string Folder
    {
        get
        {
            DirectoryInfo? folder = new(TestContext.CurrentContext.TestDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SleepSim.sln")))
            {
                folder = folder.Parent;
            }

            return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above holds SleepSim.sln.");
        }
    }

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Folder, .. path]));
}
