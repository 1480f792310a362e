using System.Text.Json;
using System.Text.Json.Serialization;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator.Vendor;

/// <summary>
/// Answers as the vendor's generated Go client types them. A missing required field, a null where none is declared, an address that does not
/// parse, or an unknown enum value fails the whole answer, as it does there. Unknown fields are ignored, as they are there.
/// </summary>
public static class VendorTypes
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false), new VendorEmailConverter() },
    };

    /// <summary>The whole body as one of the types below.</summary>
    public static T Read<T>(this EmulatorAnswer answer) => answer.Body.Deserialize<T>(Options)!;

    public enum MembershipStatus
    {
        Pending,
        Active,
        Suspended,
    }

    public enum LastRunStatus
    {
        Succeeded,
        Failed,
        Skipped,
    }

    public enum VmType
    {
        Standard,
        Premium,
        Windows,
    }

    public sealed record Page<T>(bool Success, IReadOnlyList<T> Data, long Total);

    public sealed record Whole<T>(bool Success, IReadOnlyList<T> Data);

    public sealed record Item<T>(bool Success, T Data);

    public sealed record Done(bool Success, string Message);

    public sealed record Plans(bool Success, IReadOnlyList<Plan> Items)
    {
        [JsonPropertyName("plans")]
        public IReadOnlyList<Plan> Items { get; } = Items;
    }

    public sealed record Plan(int Id, int Vcpu, int MemoryGib, decimal MonthlyPrice, VmType VmType, bool OutOfStock);

    public sealed record Template(Guid Id, string Name, bool IsWindows);

    /// <summary>A member of the account or of a project: both declare the same required fields.</summary>
    public sealed record Member(Guid Id, VendorEmail Email, MembershipStatus Status);

    /// <summary>The two addresses are optional; the rest is what the description names for every VM.</summary>
    public sealed record Vm(
        Guid Id, string Name, string Status, string TemplateVersion, string Version, string? PrivateIpv6Address, bool ConsoleRequireMfa,
        DateTimeOffset UpdatedAt)
    {
        [JsonPropertyName("public_ipv4_address")]
        public string? PublicIpv4Address { get; init; }

        [JsonPropertyName("private_ipv4_address")]
        public string? PrivateIpv4Address { get; init; }
    }

    public sealed record Network(int NicId, string NetworkName, string Ip, string Type, bool IsPrimary);

    public sealed record PublicIp(Guid Id, string IpAddress, string Type, string Status, bool Reserved);

    public sealed record SecurityGroup(Guid Id, string Name, IReadOnlyList<Rule> Rules);

    public sealed record Rule(string Protocol, string RuleType)
    {
        public string? Range { get; init; }
    }

    public sealed record Volume(long Id, string Name, int Size);

    public sealed record Schedule(long Id, string Name, int KeepCount, bool Enabled)
    {
        public DateTimeOffset? LastRunAt { get; init; }

        public LastRunStatus? LastRunStatus { get; init; }
    }

    public sealed record SshKey(Guid Id, string Name, string PublicKey, string KeyType);
}
