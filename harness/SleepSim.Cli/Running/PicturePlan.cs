using SleepSim.Reports;

namespace SleepSim.Cli;

/// <summary>Which runs are drawn, and on what paper.</summary>
/// <param name="Which">Which.</param>
/// <param name="Theme">Light or dark.</param>
internal sealed record PicturePlan(PictureChoice Which, Theme Theme)
{
    /// <summary>Every run, on light paper.</summary>
    public static PicturePlan Usual { get; } = new(PictureChoice.All, Theme.Light);

    /// <summary>The paper of a run; null when it is not drawn.</summary>
    /// <param name="violated">Whether it violates something.</param>
    public Theme? For(bool violated) =>
        Which == PictureChoice.All || (Which == PictureChoice.Failed && violated) ? Theme : null;
}
