namespace Raff.Console.Features.Volumes;

/// <summary>The API's limits for volumes (docs/raff-api.md#c31).</summary>
public static class VolumeRules
{
    /// <summary>The longest name.</summary>
    public const int MaxName = 64;

    /// <summary>The smallest volume, in GB.</summary>
    public const int MinSize = 10;

    /// <summary>The largest volume, in GB.</summary>
    public const int MaxSize = 10_000;

    /// <summary>The file systems it can be made with.</summary>
    public static IReadOnlyList<string> FileSystems { get; } = ["ext4", "xfs", "btrfs"];
}
