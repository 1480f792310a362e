namespace Raff.Console.Storage;

/// <summary>The project that a slug in a URL last referred to: a guess that is checked by get-by-id before it is used.</summary>
public sealed class SlugMemoryRecord
{
    /// <summary>The base address of the API.</summary>
    public required string Endpoint { get; init; }

    /// <summary>The account's id.</summary>
    public required string Account { get; init; }

    /// <summary>The slug as the address shows it.</summary>
    public required string Slug { get; init; }

    /// <summary>The project's id.</summary>
    public required string ProjectId { get; set; }
}
