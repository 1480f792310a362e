namespace Raff.Console.RaffApi.Requests;

/// <summary>What to change of a VPC; null leaves as it is, at least one must be said (schema UpdateVPCRequest, api.md section 1.7).</summary>
/// <param name="Name">The name, 1 to 64 characters.</param>
/// <param name="Description">What it is for.</param>
public sealed record UpdateVpc(string? Name, string? Description);
