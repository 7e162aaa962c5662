namespace SleepSim.Testing;

/// <summary>The command that runs one file in place of a property's scenarios.</summary>
internal static class ReplayCommand
{
    /// <summary>To be typed in the folder of the test project, in a Unix shell or in cmd: both take a backslash and a
    /// quotation mark for a mark inside of quotes.</summary>
    public static string Of(TestPlace place, string file) =>
        $"dotnet test --filter \"{place.Filter}\" -- "
        + $"\"TestRunParameters.Parameter(name=\\\"{TestPlace.ReplayParameter}\\\",value=\\\"{file}\\\")\"";
}
