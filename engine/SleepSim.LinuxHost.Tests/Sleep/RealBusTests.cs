using System.Diagnostics;

namespace SleepSim.LinuxHost.Tests;

/// <summary>Our words on a bus that others wrote.</summary>
internal sealed class RealBusTests
{
    private const string Daemon = "/usr/bin/dbus-daemon";
    private const string Sender = "/usr/bin/dbus-send";
    private const int PatienceMilliseconds = 10_000;

    [Test]
    public void SignalOfLogindsKind_ArrivesAsItWasSent()
    {
        if (!File.Exists(Daemon) || !File.Exists(Sender)) Assert.Ignore($"This test needs {Daemon} and {Sender}.");
        string folder = Directory.CreateTempSubdirectory("sst-").FullName;
        string socket = Path.Combine(folder, "bus");
        using Process bus = Process.Start(new ProcessStartInfo(
            Daemon, ["--session", "--nofork", "--print-address", $"--address=unix:path={socket}"])
        {
            RedirectStandardOutput = true,
        })!;
        try
        {
            Assert.That(bus.StandardOutput.ReadLine(), Does.StartWith("unix:path="));
            using BusConnection connection = new(socket, PrivilegeCalls.User());
            uint asked = connection.Call(
                "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "AddMatch", "s",
                "type='signal',interface='org.freedesktop.login1.Manager'");
            while (Take(connection).ReplyTo != asked) Assert.That(bus.HasExited, Is.False);

            using (Process sender = Process.Start(Sender, [
                $"--bus=unix:path={socket}", "--type=signal", "/org/freedesktop/login1",
                "org.freedesktop.login1.Manager.PrepareForSleep", "boolean:true"]))
                sender.WaitForExit();

            BusMessage signal = Take(connection);
            Assert.That(signal, Is.EqualTo(new BusMessage(
                BusMessageKind.Signal, 0, "org.freedesktop.login1.Manager", "PrepareForSleep", "", "b", 0,
                signal.Body)));
            Assert.That(signal.Body, Is.EqualTo(new byte[] { 1, 0, 0, 0 }));
        }
        finally
        {
            bus.Kill();
            bus.WaitForExit();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static BusMessage Take(BusConnection connection)
    {
        BusMessage? message;
        using Poll poll = new();
        poll.Watch(connection.Descriptor, 1, Poll.Readable);
        while (!connection.TryTake(out message, out _))
            Assert.That(poll.Wait(PatienceMilliseconds), Is.EqualTo(1), "The bus says nothing.");
        return message!;
    }
}
