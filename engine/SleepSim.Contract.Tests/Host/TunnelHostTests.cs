using System.Net;
using System.Reflection;

namespace SleepSim.Contract.Tests.Host;

/// <summary>What an engine asks for can travel as a message, too: that lets it live in another process.</summary>
internal sealed class TunnelHostTests
{
    private static readonly MethodInfo[] Calls = typeof(ITunnelHost).GetMethods();

    private static readonly Type[] Plain =
        [typeof(string), typeof(bool), typeof(ReadOnlySpan<byte>), typeof(IPEndPoint)];

    [TestCaseSource(nameof(Calls))]
    public void Call_IsOneWay(MethodInfo call)
    {
        Assert.That(call.ReturnType, Is.EqualTo(typeof(void)));
        Assert.That(call.GetParameters().Select(parameter => parameter.ParameterType.IsByRef), Is.All.False);
    }

    [TestCaseSource(nameof(Calls))]
    public void Call_CarriesNothingButData(MethodInfo call)
    {
        foreach (ParameterInfo parameter in call.GetParameters())
        {
            Type type = parameter.ParameterType;
            bool data = Plain.Contains(type) || (type.Assembly == typeof(ITunnelHost).Assembly && !type.IsInterface);
            Assert.That(data, $"{parameter.Name} is a {type}.");
        }
    }
}
