using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Lifecycle;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Vms;

/// <summary>
/// Starts a VM's path through its states (docs/raff-api.md#vm-lifecycle). Each transitional state takes a third of <c>Emulator:OperationSeconds</c>.
/// </summary>
internal static class VmLifecycle
{
    /// <summary>The transition kind of VMs.</summary>
    public const string Kind = "vm";

    /// <summary>How long a transitional state takes, as a share of <c>Emulator:OperationSeconds</c>.</summary>
    public const double Third = 1 / 3.0;

    /// <summary>initiating, provisioning, booting, active. The VM must have been saved.</summary>
    public static void Create(Call call, VmRow vm) => Begin(call, vm, VmStatus.Active, VmStatus.Initiating, VmStatus.Provisioning, VmStatus.Booting);

    /// <summary>booting, active.</summary>
    public static void Boot(Call call, VmRow vm) => Begin(call, vm, VmStatus.Active, VmStatus.Booting);

    /// <summary>finalizing, passive.</summary>
    public static void Stop(Call call, VmRow vm) => Begin(call, vm, VmStatus.Passive, VmStatus.Finalizing);

    /// <summary>provisioning, booting, active: a new system on the same VM.</summary>
    public static void Rebuild(Call call, VmRow vm) => Begin(call, vm, VmStatus.Active, VmStatus.Provisioning, VmStatus.Booting);

    /// <summary>provisioning while it is captured, then as before.</summary>
    public static void Capture(Call call, VmRow vm) => Capture(call.Db, call.Options, call.Now, vm);

    /// <summary>The same for changes that no call started, from a time that may be in the past.</summary>
    public static void Capture(EmulatorDbContext db, EmulatorOptions options, DateTimeOffset start, VmRow vm) =>
        Begin(db, options, start, vm, vm.Status, VmStatus.Provisioning);

    private static void Begin(Call call, VmRow vm, string settled, params IReadOnlyList<string> through) =>
        Begin(call.Db, call.Options, call.Now, vm, settled, through);

    private static void Begin(
        EmulatorDbContext db, EmulatorOptions options, DateTimeOffset start, VmRow vm, string settled, params IReadOnlyList<string> through)
    {
        vm.Status = through[0];
        vm.UpdatedAt = start;
        Transitions.Queue(db, options, start, Kind, vm.Seq, settled, [.. through.Select(status => new Step(status, Third))]);
    }
}
