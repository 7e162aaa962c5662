namespace SleepSim.Cli.Tests.Tunnels;

public sealed class TunnelReportTests
{
    private const string Answer = """
        interface=wg0
        state=connected
        path=satisfied
        path_interface=eth0
        path_kind=ethernet
        path_ipv4=1
        path_ipv6=0
        path_dns=1
        fwmark=51820
        listen_port=4500
        public_key=c809f3e5317e9575c9b5ed78b638b7ce530dabe85ddab614220241801ddf0669
        endpoint=[2001:db8::1]:51820
        allowed_ip=0.0.0.0/0
        allowed_ip=::/0
        last_handshake_time_sec=1000
        last_handshake_time_nsec=5
        rx_bytes=1536
        tx_bytes=3145728
        persistent_keepalive_interval=25
        public_key=0000000000000000000000000000000000000000000000000000000000000000
        last_handshake_time_sec=0
        errno=0


        """;

    [Test]
    public void Report_ReadsLikeThatOfWg()
    {
        using StringWriter output = new() { NewLine = "\n" };

        TunnelReportText.Write(TunnelReport.Read(Answer), now: 1012, output);

        Assert.That(output.ToString(), Is.EqualTo("""
            tunnel: wg0
              state: connected
              way out: eth0 (ethernet, IPv4, DNS)
              listening on port: 4500
              firewall mark: 0xca6c

            peer: yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=
              endpoint: [2001:db8::1]:51820
              allowed IPs: 0.0.0.0/0, ::/0
              latest handshake: 12 s ago
              transfer: 1.5 KiB received, 3 MiB sent
              persistent keepalive: every 25 s

            peer: AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
              allowed IPs: none
              latest handshake: none yet
              transfer: 0 B received, 0 B sent

            """));
    }

    [TestCase("hello\n", "expected key=value, found 'hello'")]
    [TestCase("errno=110\n\n", "the tunnel answers error 110")]
    [TestCase("listen_port=many\n", "listen_port: expected a number, found 'many'")]
    public void AnswerThatIsNone_IsRefused(string answer, string message) =>
        Assert.That(
            () => TunnelReport.Read(answer), Throws.TypeOf<FormatException>().With.Message.EqualTo(message));

    [Test]
    public void TunnelWithoutAWayOut_SaysSo()
    {
        using StringWriter output = new() { NewLine = "\n" };

        TunnelReportText.Write(TunnelReport.Read("interface=wg0\nstate=reasserting\npath=unsatisfied\n"), 0, output);

        Assert.That(output.ToString(), Does.Contain("  way out: none\n"));
    }
}
