namespace Raff.Console.RaffApi.Contracts;

/// <summary>A public IP was exchanged for another one (docs/raff-api.md#irregular-answers).</summary>
/// <param name="OldIp">The address that is gone.</param>
/// <param name="NewIp">The address in its place.</param>
public sealed record ChangedIp(PublicIp OldIp, PublicIp NewIp);
