using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Networks;

/// <summary>Operations 42, 43, 45 and 46: templates of firewalls, create, update and delete them (docs/raff-api.md#firewalls).</summary>
internal static class SecurityGroupChanges
{
    private const string Path = "/api/v1/security-groups";
    private const string OnePath = "/api/v1/security-groups/{id:guid}";

    public static IReadOnlyList<Operation> All { get; } =
    [
        Of("createSecurityGroup", "POST", Path, "Create security group", CreateAsync) with
        {
            Body = typeof(CreateSecurityGroupRequest), Status = StatusCodes.Status201Created,
        },
        Of("listSecurityGroupTemplates", "GET", Path + "/templates", "List security group templates", TemplatesAsync) with
        {
            Access = new Access.AnyKey(), Header = HeaderRule.None, Conflicts = false, Answer = typeof(ListBody<SecurityGroupTemplateWire>),
        },
        Of("updateSecurityGroup", "PUT", OnePath, "Update security group", UpdateAsync) with { Body = typeof(UpdateSecurityGroupRequest) },
        Of("deleteSecurityGroup", "DELETE", OnePath, "Delete security group", DeleteAsync) with { Answer = typeof(DoneBody) },
    ];

    // The description of vpc.manage covers firewalls (docs/raff-api.md#permissions); there is no permission of their own.
    private static Operation Of(string id, string method, string path, string summary, Handler handle) => new()
    {
        Id = id,
        Method = method,
        Path = path,
        Tag = "Networking",
        Summary = summary,
        Access = new Access.Project("vpc.manage"),
        Header = HeaderRule.Mutation,
        Conflicts = true,
        Answer = typeof(ItemBody<SecurityGroupWire>),
        Handle = handle,
    };

    private static Task<object> TemplatesAsync(Call call, CancellationToken cancel) =>
        Task.FromResult<object>(new ListBody<SecurityGroupTemplateWire>(SecurityGroupTemplates.All));

    private static async Task<object> CreateAsync(Call call, CancellationToken cancel)
    {
        var request = call.Body<CreateSecurityGroupRequest>();
        await DemandFreeNameAsync(call, request.Name, null, cancel);
        var template = request.TemplateId is { } id ? SecurityGroupTemplates.Rules(id) : [];
        var group = new SecurityGroupRow
        {
            Id = Guid.NewGuid(),
            ProjectNumber = call.RequiredProject.Number,
            Name = request.Name,
            Description = request.Description,
            CreatedBy = call.Caller.UserId,
            CreatedAt = call.Now,
            UpdatedAt = call.Now,
        };
        // The records are equal by value: a rule that the template has is not kept twice.
        group.Rules.AddRange(SecurityGroupRules.Checked([.. template.Concat(request.Rules ?? []).Distinct()]));
        call.Db.SecurityGroups.Add(group);
        await call.Db.SaveChangesAsync(cancel);
        return new ItemBody<SecurityGroupWire>(SecurityGroupWire.Of(call, group, 0));
    }

    private static async Task<object> UpdateAsync(Call call, CancellationToken cancel)
    {
        var group = await FindAsync(call, cancel);
        var request = call.Body<UpdateSecurityGroupRequest>();
        if (request.Name is { } name)
        {
            await DemandFreeNameAsync(call, name, group.Seq, cancel);
            group.Name = name;
        }

        group.Description = request.Description ?? group.Description;
        if (request.Rules is { } rules)
        {
            var kept = SecurityGroupRules.Checked(rules);
            group.Rules.Clear();
            group.Rules.AddRange(kept);
        }

        group.UpdatedAt = call.Now;
        await call.Db.SaveChangesAsync(cancel);
        return new ItemBody<SecurityGroupWire>(SecurityGroupWire.Of(call, group, await UsedAsync(call, group, cancel)));
    }

    private static async Task<object> DeleteAsync(Call call, CancellationToken cancel)
    {
        var group = await FindAsync(call, cancel);
        var used = await UsedAsync(call, group, cancel);
        if (used > 0)
        {
            throw RefusalException.Conflict($"Security group {group.Name} is attached to {used} interfaces: detach it first.");
        }

        call.Db.SecurityGroups.Remove(group);
        return new DoneBody($"Security group {group.Name} was deleted.");
    }

    private static async Task<SecurityGroupRow> FindAsync(Call call, CancellationToken cancel)
    {
        var group = await call.Db.SecurityGroups.Include(row => row.Rules).FirstOrDefaultAsync(row => row.Id == call.Id, cancel);
        call.Admit(group?.ProjectNumber, "Security group", call.Id);
        return group!;
    }

    private static Task<int> UsedAsync(Call call, SecurityGroupRow group, CancellationToken cancel) =>
        call.Db.Nics.CountAsync(nic => nic.SecurityGroupSeq == group.Seq, cancel);

    private static async Task DemandFreeNameAsync(Call call, string name, long? except, CancellationToken cancel)
    {
        if (await call.Db.SecurityGroups.AnyAsync(row => row.Name == name && row.Seq != except, cancel))
        {
            throw RefusalException.Conflict($"A security group named {name} exists already in this account.");
        }
    }
}
