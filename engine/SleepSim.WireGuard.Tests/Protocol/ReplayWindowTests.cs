using FsCheck;
using FsCheck.Fluent;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.WireGuard.Tests.Protocol;

internal sealed class ReplayWindowTests
{
    [Test]
    public void AnySequence_IsJudgedAsByANaiveModel() =>
        Laws.Hold(Walks(), steps =>
        {
            var window = new ReplayWindow();
            var model = new NaiveWindow();
            ulong position = 0;
            foreach (int step in steps)
            {
                position = step < 0 ? position - Math.Min(position, (ulong)-step) : position + (ulong)step;
                bool would = window.WouldAccept(position);
                bool did = window.Accept(position);
                if (would != did || did != model.Accept(position)) return false;
            }

            return true;
        });

    [Test]
    public void Counter_AtTheEdgeOfTheWindow_IsAcceptedAndBeyondItNot()
    {
        var window = new ReplayWindow();
        window.Accept(ReplayWindow.Size * 3);
        Assert.That(window.Accept((ReplayWindow.Size * 2) + 1), Is.True);
        Assert.That(window.Accept(ReplayWindow.Size * 2), Is.False);
    }

    [Test]
    public void Counter_Zero_IsAcceptedOnce()
    {
        var window = new ReplayWindow();
        Assert.That(window.Accept(0), Is.True);
        Assert.That(window.Accept(0), Is.False);
    }

    [Test]
    public void Counter_LeapingToTheGreatest_ForgetsNothingItMustKnow()
    {
        var window = new ReplayWindow();
        window.Accept(5);
        Assert.That(window.Accept(ulong.MaxValue), Is.True);
        Assert.That(window.Accept(ulong.MaxValue), Is.False);
        Assert.That(window.Accept(5), Is.False);
        Assert.That(window.Accept(ulong.MaxValue - ReplayWindow.Size + 1), Is.True);
    }

    /// <summary>Steps that stay near, cross words, and leap over the whole window.</summary>
    private static Arbitrary<int[]> Walks() =>
        Gen.Frequency(
                (8, Gen.Choose(-70, 70)),
                (3, Gen.Choose(-9000, 9000)),
                (1, Gen.Choose(-20000, 20000)))
            .ArrayOf()
            .Resize(300)
            .ToArbitrary();

    private sealed class NaiveWindow
    {
        private readonly SortedSet<ulong> _seen = [];

        public bool Accept(ulong counter)
        {
            ulong greatest = _seen.Count == 0 ? 0 : _seen.Max;
            if (counter < greatest && greatest - counter >= ReplayWindow.Size) return false;
            return _seen.Add(counter);
        }
    }
}
