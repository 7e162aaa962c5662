namespace SleepSim.Reports;

/// <summary>What a picture leaves out, in lines of text.</summary>
internal static class PictureNotes
{
    private const int LinesMax = 3;

    public static IReadOnlyList<string> Of(PictureLayout layout, int dropped)
    {
        List<string> notes = [.. layout.Model.Notes];
        int unlabelled = layout.Model.Flags.Count - layout.Flags.Count;
        if (unlabelled > 0)
            notes.Add(HumanDuration.Count(unlabelled, "broken rule has", "broken rules have") + " no room for a flag.");
        if (dropped > 0)
            notes.Add(HumanDuration.Count(dropped, "mark has", "marks have") + " no room for words.");
        float width = layout.Width - PictureLayout.Left - PictureLayout.Right;
        return [.. TextWrap.Lines(string.Join(" ", notes), width, TextStyle.Small, LinesMax)];
    }
}
