namespace Raff.Console.Features.Vpcs;

/// <summary>The API's limits for VPCs (docs/raff-api.md#vpcs).</summary>
public static class VpcRules
{
    /// <summary>The longest name.</summary>
    public const int MaxName = 64;
}
