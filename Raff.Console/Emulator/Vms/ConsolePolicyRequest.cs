using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Vms;

/// <summary>The body of operation 116, which the description of October 2026 added.</summary>
[WireName("UpdateVMConsolePolicyRequest")]
internal sealed record ConsolePolicyRequest
{
    public required bool ConsoleRequireMfa { get; init; }
}
