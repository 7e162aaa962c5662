using System.Reflection;
using System.Xml.Linq;

namespace SleepSim.Contract.Tests;

/// <summary>Whoever writes an engine reads the contract and nothing else.</summary>
internal sealed class DocumentationTests
{
    [Test]
    public void BuildFailsOnAMemberWithoutDocumentation()
    {
        XDocument project = XDocument.Parse(
            Repository.Read("engine", "SleepSim.Contract", "SleepSim.Contract.csproj"));
        XDocument house = XDocument.Parse(Repository.Read("Directory.Build.props"));
        Assert.That(Values(project, "GenerateDocumentationFile"), Is.EqualTo(new[] { "true" }));
        Assert.That(Values(house, "TreatWarningsAsErrors"), Is.EqualTo(new[] { "true" }));
        Assert.That(Values(project, "NoWarn").Concat(Values(house, "NoWarn")), Has.None.Contains("1591"));
    }

    [Test]
    public void EveryPublicType_IsDocumented()
    {
        string file = Path.ChangeExtension(typeof(ITunnelEngine).Assembly.Location, ".xml");
        IEnumerable<string> documented = XDocument.Load(file).Descendants("member")
            .Select(member => member.Attribute("name")!.Value);
        IEnumerable<string> types = typeof(ITunnelEngine).Assembly.GetExportedTypes()
            .Select(type => "T:" + type.FullName!.Replace('+', '.'));
        Assert.That(types.Except(documented), Is.Empty);
    }

    [Test]
    public void EveryCallOfTheContract_IsDocumented()
    {
        string file = Path.ChangeExtension(typeof(ITunnelEngine).Assembly.Location, ".xml");
        string text = File.ReadAllText(file);
        IEnumerable<MemberInfo> calls = typeof(ITunnelEngine).GetMembers().Concat(typeof(ITunnelHost).GetMembers());
        foreach (MemberInfo call in calls.Where(call => call is not MethodInfo { IsSpecialName: true }))
        {
            Assert.That(text, Does.Contain($":{call.DeclaringType!.FullName}.{call.Name}"));
        }
    }

    private static IEnumerable<string> Values(XDocument project, string property) =>
        project.Descendants(property).Select(element => element.Value);
}
