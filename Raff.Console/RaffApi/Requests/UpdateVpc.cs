namespace Raff.Console.RaffApi.Requests;

/// <summary>Changes of a VPC; null means no change; at least one must be set (docs/raff-api.md#vpcs).</summary>
/// <param name="Name">The name, 1 to 64 characters.</param>
/// <param name="Description">What it is for.</param>
public sealed record UpdateVpc(string? Name, string? Description);
