namespace Raff.Console.RaffApi.Contracts;

/// <summary>An address of a VPC that is given out. The API does not say to which VM (docs/raff-api.md#c58).</summary>
/// <param name="Ip">The address.</param>
/// <param name="NicId">The interface that has it.</param>
public sealed record VpcLease(string Ip, int NicId);
