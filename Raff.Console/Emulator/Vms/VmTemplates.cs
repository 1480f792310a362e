using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Vms;

/// <summary>What VMs are made from: templates of the catalog, and images saved from VMs (operation 29).</summary>
internal static class VmTemplates
{
    /// <summary>What a request names.</summary>
    /// <exception cref="RefusalException">400: no template, and no image of a project that the key reaches.</exception>
    public static async Task<TemplateRow> RequestedAsync(Call call, string text, CancellationToken cancel)
    {
        if (!Guid.TryParseExact(text, "D", out var id))
        {
            id = DocsExamples.IsTemplate(text) ? DocsExamples.TemplateId : throw RefusalException.Invalid("template_id must be a UUID.");
        }

        var numbers = call.Caller.Projects.Select(project => project.Number).ToHashSet();
        return await FindAsync(call.Db, id, image => numbers.Contains(image.ProjectNumber), cancel)
            ?? throw RefusalException.Invalid($"template_id {id} is not a template: see GET /api/v1/public/templates.");
    }

    /// <summary>What a VM was first made from; null when that was an image and its project is gone.</summary>
    public static Task<TemplateRow?> OriginalAsync(Call call, VmRow vm, CancellationToken cancel) =>
        FindAsync(call.Db, vm.OriginalTemplateId, _ => true, cancel);

    /// <exception cref="RefusalException">400: Windows has no keys.</exception>
    public static void DemandPassword(TemplateRow template, bool given)
    {
        if (template.IsWindows && !given)
        {
            throw RefusalException.Invalid("password is required for a Windows VM.");
        }
    }

    /// <exception cref="RefusalException">400: the plan is too small, or has no Windows.</exception>
    public static void DemandFit(TemplateRow template, PlanRow plan)
    {
        DemandTier(template.IsWindows, plan);
        if (plan.Vcpu < template.Cpu || plan.MemoryGib < template.Ram || plan.SsdGib < template.Storage)
        {
            throw RefusalException.Invalid(
                $"{template.Name} {template.Version} needs at least {template.Cpu} vCPU, "
                    + $"{template.Ram} GB of memory and {template.Storage} GB of disk; plan {plan.Id} has less.");
        }
    }

    /// <exception cref="RefusalException">400: Windows has plans of its own, and runs on premium plans as it did before it had them.</exception>
    public static void DemandTier(bool isWindows, PlanRow plan)
    {
        if (isWindows && plan.VmType is not ("windows" or "premium"))
        {
            throw RefusalException.Invalid("Windows templates need a windows or premium plan.");
        }

        if (!isWindows && plan.VmType == "windows")
        {
            throw RefusalException.Invalid($"Plan {plan.Id} is for Windows templates only.");
        }
    }

    private static async Task<TemplateRow?> FindAsync(EmulatorDbContext db, Guid id, Func<VmImageRow, bool> mayUse, CancellationToken cancel)
    {
        if (await db.Templates.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel) is { } template)
        {
            return template;
        }

        return await db.VmImages.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel) is { } image && mayUse(image)
            ? new() { Id = image.Id, Name = image.Name, Version = image.Version ?? "", IsWindows = image.IsWindows, OsType = image.OsType, Category = "os" }
            : null;
    }
}
