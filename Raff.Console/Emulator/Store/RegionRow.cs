namespace Raff.Console.Emulator.Store;

/// <summary>A region (schema Region).</summary>
internal sealed class RegionRow
{
    public int Id { get; set; }

    public required string Code { get; set; }

    public required string Name { get; set; }

    public required string CountryCode { get; set; }

    public string? Flag { get; set; }

    public int DisplayOrder { get; set; }

    public bool IsDefault { get; set; }
}
