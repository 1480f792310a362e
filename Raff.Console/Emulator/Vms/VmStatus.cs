namespace Raff.Console.Emulator.Vms;

/// <summary>The states of a VM (docs/raff-api.md#vm-lifecycle).</summary>
internal static class VmStatus
{
    public const string Initiating = "initiating";
    public const string Provisioning = "provisioning";
    public const string Booting = "booting";
    public const string Active = "active";
    public const string Passive = "passive";
    public const string Finalizing = "finalizing";
    public const string Failure = "failure";

    public static string[] All { get; } = [Active, Passive, Provisioning, Booting, Initiating, Finalizing, Failure];
}
