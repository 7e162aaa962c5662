using System.Reflection;
using FsCheck;
using FsCheck.Fluent;

namespace SleepSim.Scenarios.Tests;

/// <summary>Machines, networks, configurations, applications and budgets in which any property has any value.</summary>
internal static class AnyProfile
{
    public static Gen<HostProfile> Host()
        => from platform in AnyValue.Any<Platform>()
           from choices in Choices()
           let host = Changed(HostProfile.Of(platform) with { }, choices, nameof(HostProfile.Platform))
           select host with { PowerNap = host.PowerNap && host.NapEvery is not null, NapEvery = host.NapEvery * 25 };

    public static Gen<NetworkProfile> Network()
        => from choices in Choices()
           from dns in AnyValue.Few(AnyValue.Address())
           from domains in AnyValue.Few(AnyValue.Name())
           select Changed(new NetworkProfile { DnsServers = dns, SearchDomains = domains }, choices);

    public static Gen<VpnProfile> Vpn()
        => from choices in Choices()
           from rules in AnyValue.Few(Rule())
           select Changed(new VpnProfile { Rules = rules }, choices);

    public static Gen<ApplicationProfile> Applications()
        => Choices().Select(ones => Changed(new ApplicationProfile(), ones));

    public static Gen<Budgets> Budgets() => Choices().Select(ones => Changed(new Budgets(), ones));

    public static Gen<OnDemandRule> Rule()
        => from choices in Choices()
           from ssids in AnyValue.Few(Gen.Elements("Home", "emoji 🛌", "a: b", " x "))
           from names in AnyValue.Few(AnyValue.Name())
           from servers in AnyValue.Few(AnyValue.AddressPattern())
           from required in AnyValue.Few(AnyValue.Address())
           from probe in AnyValue.MaybeUrl()
           let rule = Changed(new OnDemandRule(), choices)
           let isWiFi = rule.Interface is RuleInterface.Any or RuleInterface.WiFi
           let evaluates = rule.Action == RuleAction.EvaluateConnection
           let requires = evaluates && rule.DomainAction == DomainAction.ConnectIfNeeded
           select rule with
           {
               Ssids = isWiFi ? ssids : [],
               SearchDomains = names,
               DnsServers = servers,
               Probe = probe,
               Domains = evaluates ? [.. names, "corp.example"] : [],
               DomainAction = evaluates ? rule.DomainAction : DomainAction.ConnectIfNeeded,
               RequiredDnsServers = requires ? required : [],
               RequiredProbe = requires ? probe : "",
           };

    private static Gen<int[]> Choices() => Gen.Choose(0, 1_000_000).ArrayOf(50);

    /// <summary>Every property that is no text and no list, changed or left as it is.</summary>
    private static T Changed<T>(T plain, int[] choices, string except = "")
        where T : notnull
    {
        PropertyInfo[] properties = [.. typeof(T).GetProperties().Where(one => one.CanWrite && one.Name != except)];
        for (int i = 0; i < properties.Length; i++)
        {
            if (choices[i] % 3 > 0 && Value(properties[i], choices[i] / 3) is { } value)
                properties[i].SetValue(plain, value.Length == 0 ? null : value[0]);
        }

        return plain;
    }

    /// <returns>Null for a type that is left alone; empty for no value.</returns>
    private static object[]? Value(PropertyInfo property, int choice)
    {
        Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type != property.PropertyType && choice % 4 == 0)
            return [];
        if (type == typeof(bool))
            return [choice % 2 == 0];
        if (type == typeof(int))
            return [100 + (choice % 900)];
        if (type == typeof(TimeSpan))
            return [TimeSpan.FromTicks(((choice % 50) + 1) * (choice % 2 == 0 ? 10_000_000L : 1_000_001L * 10))];
        return type.IsEnum ? [Enum.GetValues(type).GetValue(choice % Enum.GetValues(type).Length)!] : null;
    }
}
