namespace Raff.Console.RaffApi.Requests;

/// <summary>A VPC to make (schema CreateVPCRequest, api.md section 1.7).</summary>
/// <param name="Name">The name, 1 to 64 characters.</param>
/// <param name="Cidr">The range, a.b.c.d/nn; cannot be changed later.</param>
/// <param name="Region">The region code.</param>
public sealed record CreateVpc(string Name, string Cidr, string? Region);
