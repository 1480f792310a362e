using System.Collections.Immutable;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.VirtualMachines;

/// <summary>Reads what the page that creates VMs offers. Scoped.</summary>
public sealed class VmCreateSource(RaffClient client)
{
    private const int MaxVpcs = 200;

    /// <summary>The catalog, or why it cannot be read; prices that cannot be read are left out.</summary>
    public async Task<RaffResult<VmCreateCatalog>> CatalogAsync(CancellationToken cancel)
    {
        // Sent together: the page waits for the slowest, not for the sum.
        var templates = client.ListTemplatesAsync(cancel);
        var plans = client.ListVmPlansAsync(cancel);
        var regions = client.ListRegionsAsync(cancel);
        var disk = client.GetVolumePriceAsync(cancel);
        var backups = client.GetBackupPriceAsync(cancel);
        if (!(await templates).TryGet(out var foundTemplates, out var error) || !(await plans).TryGet(out var foundPlans, out error))
        {
            return new RaffResult<VmCreateCatalog>.Failed(error);
        }

        return new RaffResult<VmCreateCatalog>.Ok(new VmCreateCatalog(
            [.. foundTemplates],
            [.. foundPlans],
            (await regions).TryGet(out var foundRegions, out _) ? [.. foundRegions.OrderBy(region => region.DisplayOrder ?? 0)] : [],
            (await disk).TryGet(out var diskPrice, out _) ? diskPrice : null,
            (await backups).TryGet(out var backupPrice, out _) ? backupPrice : null));
    }

    /// <summary>The SSH keys of the account.</summary>
    public Task<RaffResult<IReadOnlyList<SshKey>>> KeysAsync(CancellationToken cancel) => client.ListSshKeysAsync(Lane.Interactive, cancel);

    /// <summary>The VPCs of a project, the first 200.</summary>
    public async Task<RaffResult<ImmutableArray<Vpc>>> VpcsAsync(ProjectId project, CancellationToken cancel) =>
        (await client.ListAsync(ResourceEndpoints.Vpcs, Scope.In(project), new PageRequest(0, MaxVpcs), Lane.Interactive, cancel))
            .Map(page => page.Rows.OrderBy(vpc => vpc.Name, StringComparer.OrdinalIgnoreCase).ToImmutableArray());

    /// <summary>A draft that repeats an existing VM, but for its name and its secrets; null when the VM cannot be read.</summary>
    /// <param name="id">The VM.</param>
    /// <param name="project">The project to create in; empty for the VM's own.</param>
    /// <param name="cancel">Stops reading.</param>
    public async Task<VmCreateDraft?> LikeAsync(string id, string project, CancellationToken cancel)
    {
        var networks = client.ListVmNetworksAsync(new ResourceId(id), Lane.Interactive, cancel);
        if (!(await client.GetAsync(ResourceEndpoints.VirtualMachines, new ResourceId(id), Lane.Interactive, cancel)).TryGet(out var vm, out _))
        {
            return null;
        }

        var target = project.Length > 0 ? project : vm.ProjectId?.Value ?? "";
        return new VmCreateDraft
        {
            Project = target,
            Template = vm.TemplateId ?? "",
            Plan = vm.PricingId,
            Region = vm.Region ?? "",
            ExtraStorage = vm.AddedStorage,
            Backup = vm.BackupType is "daily" or "weekly" ? vm.BackupType : VmCreateDraft.NoBackup,
            Tags = string.Join(", ", (vm.Tags ?? []).OrderBy(tag => tag.Priority).Select(tag => tag.Name)),
            HasPublicIp = !string.IsNullOrEmpty(vm.PublicIpv4Address),
            Vpc = (await networks).TryGet(out var nics, out _) ? await VpcLikeAsync(nics, target, vm.ProjectId?.Value == target, cancel) : VmCreateDraft.NewVpc,
        };
    }

    // An interface names its VPC, without the id; a VPC of another project cannot be joined.
    private async Task<string> VpcLikeAsync(IReadOnlyList<VmNetwork> nics, string project, bool isSameProject, CancellationToken cancel)
    {
        var name = nics.FirstOrDefault(nic => nic.Type == "vpc")?.NetworkName;
        return name is null ? VmCreateDraft.NoVpc
            : isSameProject && project.Length > 0 && (await VpcsAsync(new ProjectId(project), cancel)).TryGet(out var vpcs, out _)
                && vpcs.FirstOrDefault(vpc => vpc.Name == name) is { } same ? same.Id.Value
            : VmCreateDraft.NewVpc;
    }
}
