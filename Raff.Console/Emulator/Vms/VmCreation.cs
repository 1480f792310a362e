using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Networks;
using Raff.Console.Emulator.Schedules;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Vms;

/// <summary>
/// Creates a VM (operation 15). The docs' example works as written: <c>pricing_plan_id</c> selects the plan, the region has a default, and a
/// Linux VM needs neither password nor key.
/// </summary>
internal static class VmCreation
{
    private const decimal DiskPricePerGbHour = 0.000068m;
    private const int DefaultKeepCount = 7;

    public static async Task<object> HandleAsync(Call call, CancellationToken cancel)
    {
        var request = call.Body<CreateVmRequest>();
        var project = call.RequiredProject;
        var plan = await PlanAsync(call, request, cancel);
        var template = await VmTemplates.RequestedAsync(call, request.TemplateId, cancel);
        Check(request, plan, template);
        var vm = new VmRow
        {
            Id = Guid.NewGuid(),
            ProjectNumber = project.Number,
            Name = request.Name,
            Status = VmStatus.Initiating,
            PlanId = plan.Id,
            Cpu = plan.Vcpu,
            Ram = plan.MemoryGib,
            Storage = plan.SsdGib,
            AddedStorage = request.ExtraStorage ?? 0,
            TemplateId = template.Id,
            OriginalTemplateId = template.Id,
            TemplateName = template.Name,
            TemplateVersion = template.Version,
            IsWindows = template.IsWindows,
            PricePerHour = Price(plan, request.ExtraStorage ?? 0),
            BackupType = request.BackupType is "daily" or "weekly" ? request.BackupType : null,
            CreatedBy = call.Caller.UserId,
            CreatedAt = call.Now,
            UpdatedAt = call.Now,
        };
        vm.Tags.AddRange((request.Tags ?? []).Distinct().Select(tag => new VmTagRow { Id = Guid.NewGuid(), Name = tag, CreatedAt = call.Now }));
        var vpc = await VpcAsync(call, request, project, cancel);
        call.Db.Vms.Add(vm);
        await call.Db.SaveChangesAsync(cancel);
        if (request.SkipPublicIp is not true)
        {
            await Interfaces.AssignPublicAsync(call, vm, "IPv4", cancel);
        }

        if (vpc is not null)
        {
            await Interfaces.JoinVpcAsync(call, vm, vpc, null, cancel);
        }

        await AddScheduleAsync(call, request, vm, cancel);
        VmLifecycle.Create(call, vm);
        return new ItemBody<VmWire>(VmWire.Of(vm, project));
    }

    /// <summary>US dollars per hour, as in the API: the plan, and disk beyond it.</summary>
    public static string Price(PlanRow plan, int addedStorage) =>
        (plan.PricePerHour + (addedStorage * DiskPricePerGbHour)).ToString("0.000000", CultureInfo.InvariantCulture);

    /// <exception cref="RefusalException">400: there is no such plan.</exception>
    public static async Task<PlanRow> PlanAsync(Call call, int id, CancellationToken cancel) =>
        await call.Db.Plans.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel)
        ?? throw RefusalException.Invalid($"pricing_id {id} is not a pricing plan: see GET /api/v1/public/pricing/vm.");

    private static async Task<PlanRow> PlanAsync(Call call, CreateVmRequest request, CancellationToken cancel)
    {
        var id = request.PricingId ?? request.PricingPlanId switch
        {
            { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var value) => value,
            { ValueKind: JsonValueKind.String } text when DocsExamples.IsPlan(text.GetString()!) => DocsExamples.PlanId,
            { ValueKind: JsonValueKind.String } text when int.TryParse(
                text.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var value) => value,
            null => throw RefusalException.Invalid("pricing_id is required."),
            _ => throw RefusalException.Invalid("pricing_plan_id must be the number of a pricing plan."),
        };
        return await PlanAsync(call, id, cancel);
    }

    private static void Check(CreateVmRequest request, PlanRow plan, TemplateRow template)
    {
        VmTemplates.DemandPassword(template, request.Password is not null);
        VmTemplates.DemandFit(template, plan);
        if (request is { BackupType: "weekly", BackupDate: null })
        {
            throw RefusalException.Invalid("backup_date is required when backup_type is weekly.");
        }

        if (request is { SkipPublicIp: true, SkipVpc: true })
        {
            throw RefusalException.Invalid("skip_public_ip and skip_vpc cannot both be true: the VM would have no network.");
        }

        if (request.Tags?.Any(tag => tag.Length is 0 or > 64) is true)
        {
            throw RefusalException.Invalid("Each of tags must be 1 to 64 characters long.");
        }
    }

    private static async Task<VpcRow?> VpcAsync(Call call, CreateVmRequest request, ReachableProject project, CancellationToken cancel)
    {
        if (request.VpcName is null != request.VpcCidr is null)
        {
            throw RefusalException.Invalid("vpc_name and vpc_cidr must be given together.");
        }

        if (request.SkipVpc is true)
        {
            return request.VpcId is null && request.VpcName is null
                ? null
                : throw RefusalException.Invalid("skip_vpc cannot be combined with vpc_id, vpc_name or vpc_cidr.");
        }

        if (request.VpcId is { } id)
        {
            return await call.Db.Vpcs.FirstOrDefaultAsync(row => row.Id == id && row.ProjectNumber == project.Number, cancel)
                ?? throw RefusalException.Invalid($"vpc_id {id} is not a VPC of project {project.Name}.");
        }

        if (request.VpcName is { } wanted)
        {
            await VpcRules.DemandFreeNameAsync(call.Db, wanted, null, cancel);
        }

        var (name, cidr) = request.VpcName is { } given
            ? (given, await VpcRules.BlockAsync(call.Db, request.VpcCidr!, cancel))
            : ($"vpc-{request.Name[..Math.Min(request.Name.Length, 50)]}-{Guid.NewGuid().ToString("N")[..8]}",
                await Addresses.NextBlockAsync(call.Db, 24, cancel));
        var vpc = VpcRules.New(call, project, name, cidr);
        call.Db.Vpcs.Add(vpc);
        return vpc;
    }

    private static async Task AddScheduleAsync(Call call, CreateVmRequest request, VmRow vm, CancellationToken cancel)
    {
        if (vm.BackupType is { } type)
        {
            await ScheduleChanges.AddAsync(call, vm, type, request.BackupTime ?? "8am", request.BackupDate, DefaultKeepCount, cancel);
        }
    }
}
