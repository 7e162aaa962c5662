using System.Diagnostics;
using SleepSim.LinuxHost;

namespace SleepSim.Live.Tests;

/// <summary>What a killed process leaves of its labs.</summary>
[TestFixture]
internal sealed class LabLeftoversTests
{
    [SetUp]
    public void NeedsAKernel() => NeedsLab.OrSkip();

    [Test]
    public void LabOfADeadProcess_IsGoneWhenTheNextOneIsMade()
    {
        LabState left = LeaveBehind("lefttest1", new ProcessIdentity(DeadProcess(), 1));
        using Process inside = Process.Start("ip", ["netns", "exec", left.Namespaces[0], "sleep", "1000"]);
        using Lab lab = Lab.Create();
        Assert.Multiple(() =>
        {
            Assert.That(LabCommand.Run(null, "ip", "netns", "list"), Does.Not.Contain(left.Namespaces[0]));
            Assert.That(inside.WaitForExit(TimeSpan.FromSeconds(5)), Is.True);
            Assert.That(LabState.All().Select(state => state.Id), Does.Not.Contain(left.Id));
            Assert.That(Directory.Exists(LabState.FolderOf(left.Id)), Is.False);
        });
    }

    [Test]
    public void NumberOfADeadProcessUsedAgain_IsNotTakenForIt()
    {
        ProcessIdentity reused = ProcessIdentity.Own with { Began = ProcessIdentity.Own.Began - 1 };
        LabState left = LeaveBehind("lefttest2", reused);
        LabLeftovers.Remove();
        Assert.That(LabState.All().Select(state => state.Id), Does.Not.Contain(left.Id));
    }

    [Test]
    public void LabOfALivingProcess_Stays()
    {
        LabState living = LeaveBehind("lefttest3", ProcessIdentity.Own);
        LabLeftovers.Remove();
        bool stayed = LabState.All().Any(state => state.Id == living.Id);
        living.Remove();
        Assert.That(stayed, Is.True);
    }

    private static LabState LeaveBehind(string id, ProcessIdentity maker)
    {
        LabState state = new(id, maker, [$"sst-{id}-client"]);
        state.Write();
        LabCommand.Run(null, "ip", "netns", "add", state.Namespaces[0]);
        return state;
    }

    private static int DeadProcess()
    {
        using Process process = Process.Start("true");
        process.WaitForExit();
        return process.Id;
    }
}
