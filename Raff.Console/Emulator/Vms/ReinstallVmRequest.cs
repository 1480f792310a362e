using System.ComponentModel.DataAnnotations;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Vms;

/// <summary>Schema ReinstallVMRequest.</summary>
[WireName("ReinstallVMRequest")]
internal sealed record ReinstallVmRequest
{
    public required Guid TemplateId { get; init; }

    [Length(12, 128)]
    [RegularExpression(CreateVmRequest.PasswordPattern)]
    public string? Password { get; init; }

    public IReadOnlyList<string>? SshKeys { get; init; }

    public bool? AutoGeneratePassword { get; init; }
}
