using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Networks;

/// <summary>Operations 31, 32, 34 and 35: suggest, create, update and delete VPCs (docs/raff-api.md#vpcs).</summary>
internal static class VpcChanges
{
    private const string Path = "/api/v1/vpcs";
    private const string OnePath = "/api/v1/vpcs/{id:guid}";

    // The dashboard's presets; it recommends the first.
    private static readonly (string Size, int Prefix)[] Sizes = [("medium", 20), ("small", 24), ("large", 16)];

    public static IReadOnlyList<Operation> All { get; } =
    [
        Of("createVPC", "POST", Path, "Create VPC", "vpc.create", CreateAsync) with
        {
            Body = typeof(CreateVpcRequest), Status = StatusCodes.Status201Created, NeedsStanding = true,
        },
        Of("listVPCCIDRSuggestions", "GET", Path + "/cidr-suggestions", "Suggest non-overlapping CIDR blocks", "vpc.view", SuggestAsync) with
        {
            Header = HeaderRule.ListRequiredByOpenApi, Answer = typeof(CidrSuggestionsBody), Conflicts = false,
        },
        Of("updateVPC", "PUT", OnePath, "Update VPC", "vpc.manage", UpdateAsync) with { Body = typeof(UpdateVpcRequest) },
        Of("deleteVPC", "DELETE", OnePath, "Delete VPC", "vpc.delete", DeleteAsync) with { Answer = typeof(DoneBody) },
    ];

    private static Operation Of(string id, string method, string path, string summary, string permission, Handler handle) => new()
    {
        Id = id,
        Method = method,
        Path = path,
        Tag = "Networking",
        Summary = summary,
        Access = new Access.Project(permission),
        Header = HeaderRule.Mutation,
        Conflicts = true,
        Answer = typeof(ItemBody<VpcWire>),
        Handle = handle,
    };

    private static async Task<object> CreateAsync(Call call, CancellationToken cancel)
    {
        var request = call.Body<CreateVpcRequest>();
        await VpcRules.DemandFreeNameAsync(call.Db, request.Name, null, cancel);
        var vpc = VpcRules.New(call, call.RequiredProject, request.Name, await VpcRules.BlockAsync(call.Db, request.Cidr, cancel));
        call.Db.Vpcs.Add(vpc);
        return new ItemBody<VpcWire>(VpcWire.Of(call, vpc, 0));
    }

    /// <summary>One free block of each size across the account's VPCs, regardless of the header: blocks may not overlap within the account.</summary>
    private static async Task<object> SuggestAsync(Call call, CancellationToken cancel)
    {
        var blocks = new List<CidrSuggestionWire>();
        foreach (var (size, prefix) in Sizes)
        {
            if (await Addresses.FreeBlockAsync(call.Db, prefix, cancel) is { } block)
            {
                blocks.Add(new(block.ToString(), (int)block.Size, size));
            }
        }

        var first = blocks.FirstOrDefault();
        return new CidrSuggestionsBody(first?.Cidr, first?.AvailableIps, blocks, await call.Db.Vpcs.CountAsync(cancel));
    }

    private static async Task<object> UpdateAsync(Call call, CancellationToken cancel)
    {
        var vpc = await FindAsync(call, cancel);
        var request = call.Body<UpdateVpcRequest>();
        if (request.Name is { } name)
        {
            await VpcRules.DemandFreeNameAsync(call.Db, name, vpc.Seq, cancel);
            vpc.Name = name;
            await call.Db.Nics.Where(nic => nic.VpcSeq == vpc.Seq).ExecuteUpdateAsync(set => set.SetProperty(nic => nic.NetworkName, name), cancel);
        }

        vpc.Description = request.Description ?? vpc.Description;
        vpc.UpdatedAt = call.Now;
        return new ItemBody<VpcWire>(VpcWire.Of(call, vpc, await call.Db.VpcLeases.CountAsync(lease => lease.VpcSeq == vpc.Seq, cancel)));
    }

    private static async Task<object> DeleteAsync(Call call, CancellationToken cancel)
    {
        var vpc = await FindAsync(call, cancel);
        var attached = await call.Db.Nics.CountAsync(nic => nic.VpcSeq == vpc.Seq, cancel);
        if (attached > 0)
        {
            throw RefusalException.Conflict($"VPC {vpc.Name} still has {attached} VMs: detach or delete them first.");
        }

        if (vpc.RouterStatus == "provisioning")
        {
            throw RefusalException.Conflict($"The gateway of VPC {vpc.Name} is being provisioned: wait until it is done.");
        }

        call.Db.Vpcs.Remove(vpc);
        return new DoneBody($"VPC {vpc.Name} was deleted.");
    }

    private static async Task<VpcRow> FindAsync(Call call, CancellationToken cancel)
    {
        var vpc = await call.Db.Vpcs.FirstOrDefaultAsync(row => row.Id == call.Id, cancel);
        call.Admit(vpc?.ProjectNumber, "VPC", call.Id);
        return vpc!;
    }
}
