namespace SleepSim.Reports;

/// <summary>Where marks stand. In a pixel there is no more than one of a kind, which bounds the picture; in a gap only
/// those above its veil show.</summary>
internal static class MarkPlaces
{
    public static IReadOnlyList<PlacedMark> Of(PictureLayout layout)
    {
        List<PlacedMark> placed = [];
        foreach (PlacedRow row in layout.Rows)
        {
            SortedSet<(int Column, float Middle, MarkKind Kind)> taken = [];
            for (int i = 0; i < row.Row.Marks.Count; i++)
            {
                Mark mark = row.Row.Marks[i];
                bool hidden = !EventLabels.HasWords(layout, row.Lane, mark);
                if (hidden && !layout.IsOpen(row)) continue;
                float x = layout.X(mark.At), top = row.Top, bottom = row.Bottom;
                if (row.Events is { } events)
                {
                    top = PictureLayout.EventMiddle(row, events[i]) - PictureLayout.LineHeight / 2;
                    bottom = top + PictureLayout.LineHeight;
                }

                if (taken.Add(((int)x, top, mark.Kind))) placed.Add(new PlacedMark(mark, x, top, bottom, hidden));
            }
        }

        return placed;
    }
}
