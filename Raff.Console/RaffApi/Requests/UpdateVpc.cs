namespace Raff.Console.RaffApi.Requests;

/// <summary>Changes of a VPC; null means no change; at least one must be set (schema UpdateVPCRequest, api.md section 1.7).</summary>
/// <param name="Name">The name, 1 to 64 characters.</param>
/// <param name="Description">What it is for.</param>
public sealed record UpdateVpc(string? Name, string? Description);
