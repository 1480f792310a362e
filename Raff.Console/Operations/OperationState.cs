namespace Raff.Console.Operations;

/// <summary>Where an operation stands. Its lower-case name is what the store and the pages write.</summary>
public enum OperationState
{
    /// <summary>Waits in a bulk run; nothing was sent yet.</summary>
    Queued,

    /// <summary>Sent; no answer yet.</summary>
    Sent,

    /// <summary>The API accepted it and works on it.</summary>
    Running,

    /// <summary>Done.</summary>
    Succeeded,

    /// <summary>The API could not do it, or what it did failed.</summary>
    Failed,

    /// <summary>The console or the API refused it before anything was done.</summary>
    Refused,

    /// <summary>Sent, but no one knows what came of it.</summary>
    Unknown,
}
