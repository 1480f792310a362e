using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Invitations;
using Raff.Console.Emulator.Roles;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Members;

/// <summary>Operations 96-100: members of a project, including API keys and invitations (docs/raff-api.md#members).</summary>
internal static class ProjectMemberOperations
{
    private const string Path = "/api/v1/projects/{id:guid}/members";
    private const string OnePath = $"{Path}/{{member_id:guid}}";

    public static IReadOnlyList<Operation> All { get; } =
    [
        Of("listProjectMembers", "GET", Path, "List project members", "view", ListAsync) with
        {
            Query = [MemberOperations.Status, .. QueryField.Paging(50)], Answer = typeof(PageBody<ProjectMemberWire>), Note = "Pending rows are invitations.",
        },
        Of("addProjectMember", "POST", Path, "Add project member", "manage", AddAsync) with
        {
            Body = typeof(AddProjectMemberRequest), Status = StatusCodes.Status201Created,
            Note = "Exactly one of target_user_id (a member of the account) and api_key_id.",
        },
        Of("getProjectMember", "GET", OnePath, "Get project member", "view", GetAsync),
        Of("updateProjectMember", "PATCH", OnePath, "Update project member", "manage", UpdateAsync) with { Body = typeof(UpdateMemberRequest) },
        Of("removeProjectMember", "DELETE", OnePath, "Remove project member", "remove", RemoveAsync) with
        {
            Answer = typeof(DoneBody), Refusable = true, Note = "Removes the role in this project only.",
        },
    ];

    private static Operation Of(string id, string method, string path, string summary, string permission, Handler handle) => new()
    {
        Id = id,
        Method = method,
        Path = path,
        Tag = "Project Members",
        Summary = summary,
        Access = new Access.PathProject($"project.members.{permission}"),
        Answer = typeof(ItemBody<ProjectMemberWire>),
        Handle = handle,
    };

    private static async Task<object> ListAsync(Call call, CancellationToken cancel)
    {
        var (status, project) = (call.Query("status"), call.RequiredProject);
        var members = call.Db.ProjectMembers.AsNoTracking().Where(row => row.ProjectNumber == project.Number && (status == null || row.Status == status));
        var page = await members.OrderBy(row => row.Seq).Skip(call.Offset).Take(call.Limit).ToListAsync(cancel);
        var reader = await MembershipReader.ForAsync(call, page, cancel);
        return new PageBody<ProjectMemberWire>([.. page.Select(row => reader.Of(row, project))], await members.CountAsync(cancel));
    }

    private static async Task<object> GetAsync(Call call, CancellationToken cancel) => await ItemAsync(call, await FindAsync(call, cancel), cancel);

    private static async Task<object> AddAsync(Call call, CancellationToken cancel)
    {
        var request = call.Body<AddProjectMemberRequest>();
        var role = await RoleChoice.ForMemberAsync(call, request.RoleId, "project", cancel);
        var (name, email) = request switch
        {
            { TargetUserId: { } user, ApiKeyId: null } => await UserAsync(call, user, cancel),
            { TargetUserId: null, ApiKeyId: { } key } => await KeyAsync(call, key, cancel),
            _ => throw RefusalException.Invalid(
                "Exactly one of target_user_id and api_key_id is required; someone new is invited with POST /api/v1/projects/{id}/invitations."),
        };
        if (await MemberRules.IsOwnerAsync(call.Db, request.TargetUserId, request.ApiKeyId, cancel))
        {
            throw RefusalException.Invalid($"{name} is the account's owner and may do everything in every project.");
        }

        var project = call.RequiredProject;
        if (await call.Db.ProjectMembers.AnyAsync(
            row => row.ProjectNumber == project.Number
                && ((request.TargetUserId != null && row.UserId == request.TargetUserId) || (request.ApiKeyId != null && row.ApiKeyId == request.ApiKeyId)),
            cancel))
        {
            throw RefusalException.Invalid($"{name} is a member of project {project.Name} already: change the role instead.");
        }

        var member = new ProjectMemberRow
        {
            Id = Guid.NewGuid(),
            ProjectNumber = project.Number,
            UserId = request.TargetUserId,
            ApiKeyId = request.ApiKeyId,
            Email = email,
            RoleId = role.Id,
            Status = "active",
            InvitedBy = call.Caller.UserId,
            InvitedAt = call.Now,
            AcceptedAt = call.Now,
            CreatedAt = call.Now,
            UpdatedAt = call.Now,
        };
        call.Db.ProjectMembers.Add(member);
        await call.Db.SaveChangesAsync(cancel);
        return await ItemAsync(call, member, cancel);
    }

    private static async Task<(string Name, string? Email)> UserAsync(Call call, Guid id, CancellationToken cancel)
    {
        var member = await call.Db.Members.AsNoTracking().FirstOrDefaultAsync(row => row.UserId == id && row.Status != "pending", cancel)
            ?? throw RefusalException.Invalid(
                $"target_user_id {id} is not a member of the account: invite them with POST /api/v1/projects/{{id}}/invitations.");
        return (member.Email!, member.Email);
    }

    private static async Task<(string Name, string? Email)> KeyAsync(Call call, Guid id, CancellationToken cancel)
    {
        var key = await call.Db.ApiKeys.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel)
            ?? throw RefusalException.Invalid($"api_key_id {id} is not an API key: see GET /api/v1/api-keys.");
        return ($"API key {key.Name}", null);
    }

    private static async Task<object> UpdateAsync(Call call, CancellationToken cancel)
    {
        var request = call.Body<UpdateMemberRequest>();
        var member = await FindAsync(call, cancel);
        await MemberRules.DemandTouchableAsync(call, member, "You cannot change your own role or status.", cancel);
        var role = request.RoleId is { } id ? await RoleChoice.ForMemberAsync(call, id, "project", cancel) : null;
        if (request.Status is { } status)
        {
            MemberRules.SetStatus(member, status);
        }

        if (role is not null)
        {
            member.RoleId = role.Id;
            await InvitationIssue.SetRoleAsync(call, member, role, cancel);
        }

        member.UpdatedAt = call.Now;
        return await ItemAsync(call, member, cancel);
    }

    private static async Task<object> RemoveAsync(Call call, CancellationToken cancel)
    {
        var member = await FindAsync(call, cancel);
        await MemberRules.DemandTouchableAsync(call, member, "You cannot remove yourself.", cancel);
        if (member.InvitationId is { } invitation && member.Status == "pending")
        {
            await InvitationIssue.CancelAsync(call.Db, invitation, cancel);
            return new DoneBody($"The invitation of {member.Email} was cancelled.");
        }

        call.Db.ProjectMembers.Remove(member);
        return new DoneBody($"The member was removed from project {call.RequiredProject.Name}.");
    }

    private static async Task<ProjectMemberRow> FindAsync(Call call, CancellationToken cancel)
    {
        var (project, id) = (call.RequiredProject, call.RouteGuid("member_id"));
        return await call.Db.ProjectMembers.FirstOrDefaultAsync(row => row.Id == id && row.ProjectNumber == project.Number, cancel)
            ?? throw RefusalException.NotFound("Project member", id);
    }

    private static async Task<object> ItemAsync(Call call, ProjectMemberRow member, CancellationToken cancel) =>
        new ItemBody<ProjectMemberWire>((await MembershipReader.ForAsync(call, [member], cancel)).Of(member, call.RequiredProject));
}
