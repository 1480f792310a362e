namespace Raff.Console.Storage;

/// <summary>A project marked as protected, shared by everyone in the account on this console.</summary>
public sealed class ProjectMarkRecord
{
    /// <summary>The base address of the API.</summary>
    public required string Endpoint { get; init; }

    /// <summary>The account's id.</summary>
    public required string Account { get; init; }

    /// <summary>The project's id.</summary>
    public required string ProjectId { get; init; }

    /// <summary>Whether mutations in it need an extra confirmation.</summary>
    public required bool Protected { get; set; }

    /// <summary>The key prefix of who set it last.</summary>
    public required string By { get; set; }

    /// <summary>When it was set last.</summary>
    public required DateTimeOffset At { get; set; }
}
