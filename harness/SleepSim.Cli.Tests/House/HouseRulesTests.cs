using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SleepSim.Cli.Tests;

/// <summary>The laws of the repository. Each failure names every file that breaks the law.</summary>
public sealed partial class HouseRulesTests
{
    private const int FileLinesMax = 400;
    private const int ColumnsMax = 120;

    private static readonly string[] Rooms = ["engine", "harness", "reports", "scenarios"];

    private static readonly string[] UsualFiles =
        ["README.md", "LICENSE", "SleepSim.sln", "run.ps1", "global.json", "BannedSymbols.txt"];

    // Who may use what, our own projects and packages alike. Tests and benchmarks have their own law.
    private static readonly (string Project, string[] MayUse)[] Uses =
    [
        ("SleepSim.Contract", []),
        ("SleepSim.WireGuard", ["SleepSim.Contract", "libsodium", "BouncyCastle.Cryptography"]),
        ("SleepSim.FieldBugs", ["SleepSim.Contract"]),
        ("SleepSim.LinuxHost", ["SleepSim.Contract"]),
        ("SleepSim.Scenarios", ["YamlDotNet", "FsCheck", "Bogus"]),
        ("SleepSim.Traces", ["System.IO.Hashing"]),
        ("SleepSim.Reports", ["SleepSim.Traces", "ScottPlot", "SkiaSharp*", "HarfBuzzSharp*"]),
        ("SleepSim.Harness", ["SleepSim.Contract", "SleepSim.WireGuard", "SleepSim.Scenarios", "SleepSim.Traces"]),
        ("SleepSim.Campaigns",
            ["SleepSim.Contract", "SleepSim.Harness", "SleepSim.Scenarios", "SleepSim.Traces",
                "Microsoft.Data.Sqlite"]),
        ("SleepSim.Live", ["SleepSim.*"]),
        ("SleepSim.Testing", ["SleepSim.Harness", "SleepSim.Campaigns", "SleepSim.Reports", "NUnit"]),
        ("SleepSim.Testing.Sample", ["SleepSim.Testing"]),
        ("SleepSim.Cli", ["SleepSim.*", "System.CommandLine", "Spectre.Console"]),
    ];

    [Test]
    public void SourceFiles_HaveAtMost400Lines() =>
        Expect(House.Files(".cs").Where(file => House.Lines(file).Length > FileLinesMax));

    [Test]
    public void SourceLines_HaveAtMost120Columns() =>
        Expect(House.Files(".cs").SelectMany(file => House.Lines(file)
            .Select((line, index) => (line.Length, Place: $"{file}:{index + 1}"))
            .Where(line => line.Length > ColumnsMax)
            .Select(line => $"{line.Place} has {line.Length}")));

    [Test]
    public void SourceFiles_HoldOneTopLevelType() =>
        Expect(House.Files(".cs").Where(file => House.Lines(file).Count(line => TopLevelType().IsMatch(line)) > 1));

    [Test]
    public void SourceFiles_PutOffNothing() =>
        Expect(House.Files(".cs").SelectMany(file => House.Lines(file)
            .Select((line, index) => (Match: PutOff().Match(line), Place: $"{file}:{index + 1}"))
            .Where(line => line.Match.Success)
            .Select(line => $"{line.Place} says {line.Match.Value}")));

    // A newcomer finds every thing of the simulated world, and the facts behind it, from the page of its folder.
    [TestCase("Mac")]
    [TestCase("Session")]
    [TestCase("Net")]
    public void PageOfASimulatedRoom_NamesEveryClassInIt(string room)
    {
        string folder = Path.Combine(House.Root, "harness", "SleepSim.Harness", room);
        string page = File.ReadAllText(Path.Combine(folder, "README.md"));
        Expect(Directory.GetFiles(folder, "*.cs").Select(path => Path.GetFileNameWithoutExtension(path)!)
            .Where(name => !page.Contains($"`{name}`", StringComparison.Ordinal)));
    }

    [Test]
    public void TopLevel_HoldsTheFourRoomsAndTheUsualFiles()
    {
        IEnumerable<string> folders = Directory.GetDirectories(House.Root).Select(path => Path.GetFileName(path)!);
        IEnumerable<string> files = Directory.GetFiles(House.Root).Select(path => Path.GetFileName(path)!);
        Expect(folders.Where(name => !name.StartsWith('.') && !Rooms.Contains(name)));
        Expect(files.Where(name => !name.StartsWith('.') && !IsUsual(name)));
    }

    [Test]
    public void EveryRoom_HasAPageThatTellsOfIt() =>
        Expect(Rooms.Where(room => !File.Exists(Path.Combine(House.Root, room, "README.md"))));

    [Test]
    public void EveryProject_StandsInTheSolution()
    {
        string solution = House.Text("SleepSim.sln").Replace('\\', '/');
        Expect(House.Files(".csproj").Where(project => !solution.Contains($"\"{project}\"", StringComparison.Ordinal)));
    }

    [Test]
    public void EveryProject_StandsInTheTable()
    {
        IEnumerable<string> projects = House.Files(".csproj").Select(House.Name);
        Expect(projects.Where(name => !IsTest(name) && name != "SleepSim.Benchmarks" && MayUse(name) is null));
    }

    [Test]
    public void Projects_UseOnlyWhatTheTableAllows() =>
        Expect(House.Files(".csproj").Where(project => MayUse(House.Name(project)) is not null)
            .SelectMany(project => UsedBy(project)
                .Where(used => !Allows(MayUse(House.Name(project))!, used))
                .Select(used => $"{project} uses {used}")));

    [Test]
    public void Rooms_DoNotKnowEachOtherNorTheHarness() =>
        Expect(House.Files(".csproj").Where(project => !project.StartsWith("harness/", StringComparison.Ordinal))
            .SelectMany(project => ProjectsUsedBy(project)
                .Where(used => RoomOf(used) != RoomOf(project))
                .Select(used => $"{project} knows {used}")));

    [Test]
    public void PackageVersions_StandInOnePlace()
    {
        Expect(House.Files(".csproj").SelectMany(project => House.References(project, "PackageReference")
            .Where(package => (package.Attribute("Version") ?? package.Attribute("VersionOverride")) is not null)
            .Select(package => $"{project}: {package}")));
        XDocument props = XDocument.Parse(House.Text("Directory.Build.props"));
        Assert.That(props.Descendants("ManagePackageVersionsCentrally").Single().Value, Is.EqualTo("true"));
    }

    [Test]
    public void PackagesOfTheCentralList_AreAllUsed()
    {
        string[] projects = [.. House.Files(".csproj"), "Directory.Build.props"];
        string text = string.Concat(projects.Select(House.Text));
        Expect(XDocument.Parse(House.Text("Directory.Packages.props")).Descendants("PackageVersion")
            .Select(package => package.Attribute("Include")!.Value)
            .Where(name => !text.Contains($"Include=\"{name}\"", StringComparison.Ordinal)));
    }

    // As one text, because a list would be cut short.
    private static void Expect(IEnumerable<string> offences) => Assert.That(string.Join('\n', offences), Is.Empty);

    private static bool IsUsual(string file) =>
        UsualFiles.Contains(file) || file.StartsWith("Directory.", StringComparison.Ordinal);

    private static bool IsTest(string project) => project.EndsWith("Tests", StringComparison.Ordinal);

    private static string[]? MayUse(string project) =>
        Uses.FirstOrDefault(use => use.Project == project).MayUse;

    private static IEnumerable<string> UsedBy(string project) => [
        .. ProjectsUsedBy(project).Select(House.Name),
        .. House.References(project, "PackageReference").Select(package => package.Attribute("Include")!.Value)];

    // Paths from the root.
    private static IEnumerable<string> ProjectsUsedBy(string project)
    {
        string folder = Path.GetDirectoryName(Path.Combine(House.Root, project))!;
        return House.References(project, "ProjectReference")
            .Select(reference => Path.GetFullPath(reference.Attribute("Include")!.Value.Replace('\\', '/'), folder))
            .Select(path => Path.GetRelativePath(House.Root, path).Replace('\\', '/'));
    }

    private static string RoomOf(string path) => path[..path.IndexOf('/', StringComparison.Ordinal)];

    private static bool Allows(string[] names, string used) => Array.Exists(names, name => name.EndsWith('*')
        ? used.StartsWith(name[..^1], StringComparison.Ordinal)
        : used == name);

    // A type at the top level begins in the first column.
    [GeneratedRegex(@"^(?:(?:public|internal|file|sealed|static|abstract|partial|readonly|ref|unsafe) )*"
        + @"(?:class|struct|interface|enum|record|delegate)\b")]
    private static partial Regex TopLevelType();

    // Spelt so that this file does not break its own law.
    [GeneratedRegex("TO" + "DO|FIX" + "ME|NotImplemented" + "Exception")]
    private static partial Regex PutOff();
}
