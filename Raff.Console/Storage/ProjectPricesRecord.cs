namespace Raff.Console.Storage;

/// <summary>Prices and mark-up of a project that someone resells.</summary>
public sealed class ProjectPricesRecord
{
    /// <summary>The name of the endpoint: <c>emulator</c>, or a base address.</summary>
    public required string Endpoint { get; init; }

    /// <summary>The account's id; empty where it is unknown.</summary>
    public required string Account { get; init; }

    /// <summary>The project's id.</summary>
    public required string ProjectId { get; init; }

    /// <summary>Prices and mark-up, as JSON.</summary>
    public required string Prices { get; set; }

    /// <summary>The key prefix of who set them last.</summary>
    public required string By { get; set; }

    /// <summary>When they were set last.</summary>
    public required DateTimeOffset At { get; set; }
}
