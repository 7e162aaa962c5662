using System.Net;
using System.Reflection;

namespace SleepSim.Contract.Tests.Events;

/// <summary>The events are a closed set, and each can travel as one line of JSON.</summary>
internal sealed class TunnelEventTests
{
    private static readonly NetworkPath Path = new(
        PathStatus.RequiresConnection, "pdp_ip0", InterfaceKind.Cellular, true, true, false, IsExpensive: true);

    private static readonly TunnelEvent[] Samples =
    [
        new TunnelEvent.StartTunnel(OnDemand: true, Path),
        new TunnelEvent.StartTunnel(OnDemand: false, NetworkPath.Unsatisfied),
        new TunnelEvent.StopTunnel(StopReason.Superseded),
        new TunnelEvent.Sleep(),
        new TunnelEvent.Wake(),
        new TunnelEvent.PathChanged(Path with { IsConstrained = true, Interface = "a \"name\"\nof two lines" }),
        new TunnelEvent.SettingsApplied(new RequestId(1), Error: null),
        new TunnelEvent.SettingsApplied(new RequestId(int.MaxValue), Error: "Netzwerk‐Fehler"),
        new TunnelEvent.SocketFailed(new SocketId(2), SocketOperation.Send, SocketErrno.EADDRNOTAVAIL),
        new TunnelEvent.NameResolved(new RequestId(3), [IPAddress.Loopback, IPAddress.Parse("2001:db8::7")]),
        new TunnelEvent.NameResolved(new RequestId(4), []),
        new TunnelEvent.AppMessage(new RequestId(5), [0, 10, 255]),
        new TunnelEvent.DeadlineReached(new Deadline(ClockKind.Continuous, Duration.MaxValue, "handshake retry")),
    ];

    [TestCaseSource(nameof(Samples))]
    public void Event_ReadBackFromItsLine_IsTheSame(TunnelEvent happening)
    {
        string line = EventLine.Write(happening);
        Assert.That(line, Does.Not.Contain('\n'));
        TunnelEvent back = EventLine.Read(line);
        Assert.That(back, Is.TypeOf(happening.GetType()));
        Assert.That(EventLine.Write(back), Is.EqualTo(line));
        foreach (PropertyInfo field in Fields(happening.GetType()))
        {
            Assert.That(field.GetValue(back), Is.EqualTo(field.GetValue(happening)), field.Name);
        }
    }

    [Test]
    public void EveryEvent_IsAmongTheSamples()
    {
        IEnumerable<string> names = Events.Select(type => type.Name).Order();
        Assert.That(Samples.Select(sample => sample.GetType().Name).Distinct().Order(), Is.EqualTo(names));
    }

    [Test]
    public void Events_AreAClosedSet()
    {
        Assert.That(typeof(TunnelEvent).IsAbstract);
        Assert.That(Events.Select(type => type.IsSealed), Is.All.True);
        Assert.That(Events.Select(type => type.DeclaringType), Is.All.EqualTo(typeof(TunnelEvent)));
        ConstructorInfo[] open = [.. typeof(TunnelEvent).GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic)
            .Where(constructor => constructor.GetParameters().Length == 0 && !constructor.IsPrivate)];
        Assert.That(open, Is.Empty, "Nobody else can add an event.");
    }

    [Test]
    public void StopReasons_HaveApplesNumbersWithoutAGap() =>
        Assert.That(Enum.GetValues<StopReason>().Select(reason => (int)reason), Is.EqualTo(Enumerable.Range(0, 18)));

    private static IEnumerable<Type> Events =>
        typeof(TunnelEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(TunnelEvent)));

    private static IEnumerable<PropertyInfo> Fields(Type type) =>
        type.GetProperties().Where(property => property.CanWrite);
}
