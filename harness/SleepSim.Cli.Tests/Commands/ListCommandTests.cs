namespace SleepSim.Cli.Tests.Commands;

public sealed class ListCommandTests
{
    [Test]
    public void Library_IsListedWithItsQuestionsAndTheEngines()
    {
        using Desk desk = new();
        desk.Write("scenarios/library/nap.yaml", Nights.Nap);

        Answer answer = desk.Say("list");

        Assert.That(answer.Code, Is.EqualTo(0), answer.Error);
        Assert.That(answer.Lines("nap").Single(), Does.Contain("Does the tunnel come back after a nap?"));
        Assert.That(answer.Lines("resilient").Single(), Does.Contain("the default"));
        Assert.That(answer.Lines("disconnect-on-sleep").Single(), Does.Contain("yes"));
    }
}
