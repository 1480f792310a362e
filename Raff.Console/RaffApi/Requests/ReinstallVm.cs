namespace Raff.Console.RaffApi.Requests;

/// <summary>What to put on a VM in place of what it holds (docs/raff-api.md#reinstall-vm).</summary>
public sealed record ReinstallVm
{
    /// <summary>The template.</summary>
    public required string TemplateId { get; init; }

    /// <summary>The new password.</summary>
    public Secret? Password { get; init; }

    /// <summary>Public keys as text.</summary>
    public IReadOnlyList<string>? SshKeys { get; init; }

    /// <summary>Whether the API makes a password and mails it.</summary>
    public bool? AutoGeneratePassword { get; init; }
}
