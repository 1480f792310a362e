using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Lifecycle;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Vms;

/// <summary>Operations 22-25 and 116: rename, reset the password, reinstall, factory reset and console policy (docs/raff-api.md#vm-lifecycle).</summary>
internal static class VmSystemOperations
{
    private const string Manage = "vm.manage";

    public static IReadOnlyList<Operation> All { get; } =
    [
        VmOperations.Change("renameVM", "PATCH", "rename", "Rename VM", Manage, RenameAsync) with { Body = typeof(RenameVmRequest) },
        VmOperations.Change("resetVMPassword", "POST", "reset-password", "Reset VM password", Manage, ResetPasswordAsync),
        VmOperations.Change("reinstallVM", "POST", "reinstall", "Reinstall VM", Manage, ReinstallAsync) with { Body = typeof(ReinstallVmRequest) },
        VmOperations.Change("factoryResetVM", "POST", "factory-reset", "Factory reset VM", Manage, FactoryResetAsync),
        VmOperations.Change("updateVMConsolePolicy", "PATCH", "console-policy", "Update VM console policy", Manage, ConsolePolicyAsync) with
        {
            Body = typeof(ConsolePolicyRequest), Conflicts = false, Note = "The console is the dashboard's: an API key can never open it.",
        },
    ];

    private static async Task<object> RenameAsync(Call call, CancellationToken cancel)
    {
        var vm = await VmOperations.FindAsync(call, cancel);
        VmRules.Demand(vm, VmAction.Rename);
        var before = vm.Name;
        vm.Name = call.Body<RenameVmRequest>().Name;
        vm.UpdatedAt = call.Now;
        return new DoneBody($"VM {before} is now named {vm.Name}.");
    }

    /// <summary>A running VM restarts with the new password; any other gets it at its next start.</summary>
    private static async Task<object> ResetPasswordAsync(Call call, CancellationToken cancel)
    {
        var vm = await VmOperations.FindAsync(call, cancel);
        VmRules.Demand(vm, VmAction.ResetPassword);
        if (vm.Status != VmStatus.Active)
        {
            return new DoneBody($"The password of VM {vm.Name} was reset and e-mailed to the account's owner; it is in force after the next start.");
        }

        VmLifecycle.Boot(call, vm);
        return new DoneBody($"The password of VM {vm.Name} was reset and e-mailed to the account's owner; the VM restarts.");
    }

    /// <summary>Installs a new system on the same VM. Snapshots and backups of the old one are deleted.</summary>
    private static async Task<object> ReinstallAsync(Call call, CancellationToken cancel)
    {
        var vm = await VmOperations.FindAsync(call, cancel);
        VmRules.Demand(vm, VmAction.Reinstall);
        var request = call.Body<ReinstallVmRequest>();
        var template = await VmTemplates.RequestedAsync(call, request.TemplateId.ToString(), cancel);
        VmTemplates.DemandPassword(template, request.Password is not null || request.AutoGeneratePassword is true);
        VmTemplates.DemandFit(template, await VmCreation.PlanAsync(call, vm.PlanId, cancel));
        await call.Db.Backups.Where(row => row.VmId == vm.Id).ExecuteDeleteAsync(cancel);
        await RebuildAsync(call, vm, template, cancel);
        return new DoneBody($"VM {vm.Name} is being reinstalled with {template.Name} {template.Version}.");
    }

    /// <summary>Returns to the original template. Snapshots are deleted; volumes and backups remain (docs/raff-api.md#c23).</summary>
    private static async Task<object> FactoryResetAsync(Call call, CancellationToken cancel)
    {
        var vm = await VmOperations.FindAsync(call, cancel);
        VmRules.Demand(vm, VmAction.FactoryReset);
        var template = await VmTemplates.OriginalAsync(call, vm, cancel)
            ?? throw RefusalException.Conflict($"The image that VM {vm.Name} was made from is gone; reinstall it from a template.");
        await RebuildAsync(call, vm, template, cancel);
        return new DoneBody($"VM {vm.Name} is being reset to {template.Name} {template.Version}.");
    }

    private static async Task<object> ConsolePolicyAsync(Call call, CancellationToken cancel)
    {
        var vm = await VmOperations.FindAsync(call, cancel);
        (vm.ConsoleRequireMfa, vm.UpdatedAt) = (call.Body<ConsolePolicyRequest>().ConsoleRequireMfa, call.Now);
        return new DoneBody($"Opening the console of VM {vm.Name} {(vm.ConsoleRequireMfa ? "takes" : "does not take")} a second factor.");
    }

    private static async Task RebuildAsync(Call call, VmRow vm, TemplateRow template, CancellationToken cancel)
    {
        await call.Db.Snapshots.Where(row => row.VmId == vm.Id).ExecuteDeleteAsync(cancel);
        await Transitions.CancelAsync(call.Db, VmLifecycle.Kind, vm.Seq, cancel);
        (vm.TemplateId, vm.TemplateName, vm.TemplateVersion, vm.IsWindows) = (template.Id, template.Name, template.Version, template.IsWindows);
        VmLifecycle.Rebuild(call, vm);
    }
}
