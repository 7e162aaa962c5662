using System.Runtime.CompilerServices;
using DiffEngine;

namespace SleepSim.Reports.Tests;

/// <summary>Compares text with a file beside the test, by the file convention of Verify:
/// <c>Class.Method.verified.txt</c> is what was accepted, <c>Class.Method.received.txt</c> what came
/// instead. Accepting is renaming; nothing accepts by itself.</summary>
internal static class Verified
{
    // A diff tool opens only for a person who asked for one.
    private const string DiffWanted = "SLEEPSIM_DIFF";

    /// <summary>Fails when the text is not what was accepted.</summary>
    /// <param name="received">What came.</param>
    /// <param name="parameter">What tells test cases apart; empty for a test without cases.</param>
    /// <param name="extension">Of the files, without the dot.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="method">Filled in by the compiler.</param>
    public static void Matches(
        string received,
        string parameter = "",
        string extension = "txt",
        [CallerFilePath] string source = "",
        [CallerMemberName] string method = "")
    {
        string stem =
            Path.GetFileNameWithoutExtension(source) + "." + method + (parameter.Length > 0 ? "_" + parameter : "");
        string folder = Path.GetDirectoryName(source)!;
        string verifiedPath = Path.Combine(folder, $"{stem}.verified.{extension}");
        string receivedPath = Path.Combine(folder, $"{stem}.received.{extension}");
        received = received.ReplaceLineEndings("\n");
        string verified = File.Exists(verifiedPath) ? File.ReadAllText(verifiedPath).ReplaceLineEndings("\n") : "";
        if (received == verified)
        {
            File.Delete(receivedPath);
            return;
        }

        File.WriteAllText(receivedPath, received);
        if (Environment.GetEnvironmentVariable(DiffWanted) == "1" && !BuildServerDetector.Detected)
            DiffRunner.Launch(receivedPath, verifiedPath);
        Assert.That(received, Is.EqualTo(verified), $"{stem}.received.{extension} differs from what was accepted.");
    }
}
