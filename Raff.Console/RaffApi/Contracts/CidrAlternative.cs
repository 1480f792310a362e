namespace Raff.Console.RaffApi.Contracts;

/// <summary>A range for a new VPC.</summary>
/// <param name="Cidr">The range, a.b.c.d/nn.</param>
/// <param name="AvailableIps">How many addresses it has.</param>
/// <param name="Size">small, medium or large.</param>
public sealed record CidrAlternative(string Cidr, int? AvailableIps, string? Size);
