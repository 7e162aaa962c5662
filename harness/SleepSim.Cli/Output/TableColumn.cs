namespace SleepSim.Cli;

/// <summary>A column of a table.</summary>
/// <param name="Head">What stands above.</param>
/// <param name="AlignRight">For numbers.</param>
/// <param name="WidthMax">Longer cells are cut, with an ellipsis.</param>
/// <param name="Dispensable">On a screen too narrow for all columns those with the highest number go first; 0
/// stays.</param>
internal sealed record TableColumn(
    string Head, bool AlignRight = false, int WidthMax = TableColumn.ShortMax, int Dispensable = 0)
{
    /// <summary>The width of most columns.</summary>
    public const int ShortMax = 44;
}
