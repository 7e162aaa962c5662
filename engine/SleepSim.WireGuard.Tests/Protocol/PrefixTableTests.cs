using System.Net;
using FsCheck;
using FsCheck.Fluent;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.WireGuard.Tests.Protocol;

internal sealed class PrefixTableTests
{
    [Test]
    public void AnyTable_FindsWhatALinearScanFinds([Values(4, 16)] int addressLength) =>
        Laws.Hold(Tables(addressLength), table =>
        {
            var tested = new PrefixTable();
            for (int i = 0; i < table.Prefixes.Length; i++) tested.Add(table.Prefixes[i], i);
            return table.Addresses.All(address => tested.Find(address) == Scan(table.Prefixes, address));
        });

    [Test]
    public void Address_CoveredByTwoPrefixes_BelongsToTheLonger()
    {
        var table = new PrefixTable();
        table.Add(IPNetwork.Parse("10.1.0.0/16"), 1);
        table.Add(IPNetwork.Parse("0.0.0.0/0"), 0);
        Assert.That(table.Find([10, 1, 2, 3]), Is.EqualTo(1));
        Assert.That(table.Find([10, 2, 2, 3]), Is.Zero);
        Assert.That(table.Find(new byte[16]), Is.EqualTo(PrefixTable.None), "the families are apart");
    }

    [Test]
    public void Prefix_GivenTwice_BelongsToTheLast()
    {
        var table = new PrefixTable();
        table.Add(IPNetwork.Parse("fd00::/8"), 1);
        table.Add(IPNetwork.Parse("fd00::/8"), 2);
        Assert.That(table.Find(IPAddress.Parse("fd12::3").GetAddressBytes()), Is.EqualTo(2));
    }

    private static int Scan(IPNetwork[] prefixes, byte[] address)
    {
        int best = PrefixTable.None;
        for (int i = 0; i < prefixes.Length; i++)
        {
            if (!prefixes[i].Contains(new IPAddress(address))) continue;
            if (best == PrefixTable.None || prefixes[i].PrefixLength >= prefixes[best].PrefixLength) best = i;
        }

        return best;
    }

    /// <summary>Few different bytes, so that prefixes nest and meet.</summary>
    private static Arbitrary<Table> Tables(int addressLength)
    {
        Gen<byte[]> address = Gen.ArrayOf(Gen.Elements<byte>(0, 1, 128, 255), addressLength);
        Gen<IPNetwork> prefix = address.SelectMany(bytes =>
            Gen.Choose(0, addressLength * 8).Select(length => Masked(bytes, length)));
        return prefix.ArrayOf(30)
            .SelectMany(prefixes => address.ArrayOf(30).Select(addresses => new Table(prefixes, addresses)))
            .ToArbitrary();
    }

    private static IPNetwork Masked(byte[] bytes, int length)
    {
        byte[] masked = [.. bytes];
        for (int bit = length; bit < masked.Length * 8; bit++) masked[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        return new IPNetwork(new IPAddress(masked), length);
    }

    private sealed record Table(IPNetwork[] Prefixes, byte[][] Addresses);
}
