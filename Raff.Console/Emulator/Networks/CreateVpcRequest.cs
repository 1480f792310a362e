using System.ComponentModel.DataAnnotations;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Networks;

/// <summary>Schema CreateVPCRequest.</summary>
[WireName("CreateVPCRequest")]
internal sealed record CreateVpcRequest
{
    [Length(1, 64)]
    public required string Name { get; init; }

    [RegularExpression("^([0-9]{1,3}\\.){3}[0-9]{1,3}/[0-9]{1,2}$")]
    public required string Cidr { get; init; }

    [AllowedValues("us-east")]
    public string? Region { get; init; }
}
