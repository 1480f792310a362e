namespace Raff.Console.Storage;

/// <summary>What a project may cost a month, set by someone of the account on this console.</summary>
public sealed class BudgetRecord
{
    /// <summary>The name of the endpoint: <c>emulator</c>, or a base address.</summary>
    public required string Endpoint { get; init; }

    /// <summary>The account's id; empty where it is unknown.</summary>
    public required string Account { get; init; }

    /// <summary>The project's id.</summary>
    public required string ProjectId { get; init; }

    /// <summary>The amount in US dollars.</summary>
    public required double Monthly { get; set; }

    /// <summary>The percentage from which on it warns.</summary>
    public required int WarnAt { get; set; }

    /// <summary>The key prefix of who set it last.</summary>
    public required string By { get; set; }

    /// <summary>When it was set last.</summary>
    public required DateTimeOffset At { get; set; }
}
