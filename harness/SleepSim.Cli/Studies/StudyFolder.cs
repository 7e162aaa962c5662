using SleepSim.Reports;

namespace SleepSim.Cli;

/// <summary>Writes a study.</summary>
internal static class StudyFolder
{
    /// <summary>The page.</summary>
    public const string PageName = "index.html";

    /// <summary>Writes page, Markdown, data and pictures, in place of those that are there.</summary>
    /// <exception cref="BadInputException">They cannot be written.</exception>
    public static void Write(string folder, StudyData data)
    {
        StudyPaper paper = ForumPaper.Of(data);
        RunFolder.Writing(folder, () =>
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, PageName), StudyPage.Write(paper));
            File.WriteAllText(Path.Combine(folder, "study.md"), StudyMarkdown.Write(paper));
            File.WriteAllText(Path.Combine(folder, "study.json"), StudyFile.ToJson(data));
            foreach (StudyPicture picture in paper.Sections.SelectMany(section => section.Pictures))
                File.WriteAllText(Path.Combine(folder, picture.Name + ".svg"), picture.Svg);
            File.WriteAllBytes(Path.Combine(folder, "study.png"), CurvesPlot.Png(ForumPaper.Curves(data)));
            File.WriteAllBytes(Path.Combine(folder, "parts.png"), PartsPlot.Png(ForumPaper.Parts(data)));
            File.WriteAllBytes(Path.Combine(folder, "themes.png"), CurvesPlot.Png(ForumPaper.CurvesByTheme(data)));
            return true;
        });
    }
}
