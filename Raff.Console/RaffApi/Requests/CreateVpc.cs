namespace Raff.Console.RaffApi.Requests;

/// <summary>A VPC to make (docs/raff-api.md#vpcs).</summary>
/// <param name="Name">The name, 1 to 64 characters.</param>
/// <param name="Cidr">The range, a.b.c.d/nn; cannot be changed later.</param>
/// <param name="Region">The region code.</param>
public sealed record CreateVpc(string Name, string Cidr, string? Region);
