namespace Raff.Console.Emulator.Store;

/// <summary>A named value of the database itself.</summary>
internal sealed class SettingRow
{
    /// <summary>Incremented by every committed change; caches are valid for one generation.</summary>
    public const string Generation = "generation";

    /// <summary>The seed the database was filled with; absent until then.</summary>
    public const string Seed = "seed";

    public required string Name { get; set; }

    public required string Value { get; set; }
}
