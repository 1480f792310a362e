using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Vms;

/// <summary>What VMs are created from: catalog templates, and images saved from VMs (operation 29).</summary>
internal static class VmTemplates
{
    /// <summary>The template or image that a request refers to.</summary>
    /// <exception cref="RefusalException">400: neither a template nor an image in a project that the key reaches.</exception>
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

    /// <summary>What a VM was first created from; null if that was an image whose project was deleted.</summary>
    public static Task<TemplateRow?> OriginalAsync(Call call, VmRow vm, CancellationToken cancel) =>
        FindAsync(call.Db, vm.OriginalTemplateId, _ => true, cancel);

    /// <exception cref="RefusalException">400: Windows needs a password.</exception>
    public static void DemandPassword(TemplateRow template, bool given)
    {
        if (template.IsWindows && !given)
        {
            throw RefusalException.Invalid("password is required for a Windows VM.");
        }
    }

    /// <exception cref="RefusalException">400: the plan is too small, or does not support the operating system.</exception>
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

    /// <exception cref="RefusalException">400: Windows runs on its own plans, and still on premium plans.</exception>
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
