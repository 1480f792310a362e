using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Roles;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Invitations;

/// <summary>Operations 113-115: invite and cancel (docs/raff-api.md#invitations). There is no list: pending members are the invitations.</summary>
internal static class InvitationOperations
{
    private const string AccountInvite = "account.members.invite";
    private const string ProjectInvite = "project.members.invite";

    public static IReadOnlyList<Operation> All { get; } =
    [
        new()
        {
            Id = "createAccountInvitation", Method = "POST", Path = "/api/v1/invitations", Tag = "Invitations", Summary = "Create account invitation",
            Access = new Access.Account(AccountInvite), Body = typeof(CreateInvitationRequest),
            Status = StatusCodes.Status201Created, Answer = typeof(ItemBody<InvitationWire>), Handle = ToAccountAsync,
        },
        new()
        {
            Id = "cancelInvitation", Method = "DELETE", Path = "/api/v1/invitations/{id:guid}", Tag = "Invitations", Summary = "Cancel invitation",
            Note = $"Needs {AccountInvite}, or {ProjectInvite} in the project of the invitation.",
            Access = new Access.AnyKey(), Answer = typeof(DoneBody), Handle = CancelAsync,
        },
        new()
        {
            Id = "createProjectInvitation", Method = "POST", Path = "/api/v1/projects/{id:guid}/invitations", Tag = "Invitations",
            Summary = "Create project invitation", Access = new Access.PathProject(ProjectInvite, AccountInvite), Body = typeof(CreateInvitationRequest),
            Status = StatusCodes.Status201Created, Answer = typeof(ItemBody<InvitationWire>), Handle = ToProjectAsync,
        },
    ];

    private static async Task<object> ToAccountAsync(Call call, CancellationToken cancel)
    {
        var request = call.Body<CreateInvitationRequest>();
        var role = await RoleChoice.ForMemberAsync(call, request.RoleId, "account", cancel);
        var (invitation, _) = await InvitationIssue.ToAccountAsync(call, request.Email, role, cancel);
        return await ItemAsync(call, invitation, role, null, cancel);
    }

    private static async Task<object> ToProjectAsync(Call call, CancellationToken cancel)
    {
        var request = call.Body<CreateInvitationRequest>();
        var role = await RoleChoice.ForMemberAsync(call, request.RoleId, "project", cancel);
        var invitation = await InvitationIssue.ToProjectAsync(call, request.Email, role, call.RequiredProject, cancel);
        return await ItemAsync(call, invitation, role, call.RequiredProject, cancel);
    }

    private static async Task<object> CancelAsync(Call call, CancellationToken cancel)
    {
        if (!call.Caller.Can(AccountInvite) && call.Caller.Where(ProjectInvite).Count == 0)
        {
            throw RefusalException.Forbidden($"This API key lacks the permission {AccountInvite}, and has {ProjectInvite} in no project.");
        }

        var invitation = await call.Db.Invitations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == call.Id, cancel);
        if (invitation is null || !MayCancel(call.Caller, invitation))
        {
            throw RefusalException.NotFound("Invitation", call.Id);
        }

        await InvitationIssue.CancelAsync(call.Db, invitation.Id, cancel);
        return new DoneBody($"The invitation of {invitation.Email} was cancelled.");
    }

    private static bool MayCancel(Caller caller, InvitationRow invitation) =>
        caller.Can(AccountInvite) || (invitation.ProjectNumber is { } number && caller.Find(number)?.Allows(ProjectInvite) is true);

    private static async Task<object> ItemAsync(Call call, InvitationRow invitation, RoleRow role, ReachableProject? project, CancellationToken cancel)
    {
        var inviter = await call.Db.Users.AsNoTracking().FirstOrDefaultAsync(row => row.Id == invitation.InvitedBy, cancel);
        return new ItemBody<InvitationWire>(new()
        {
            Id = invitation.Id,
            Type = invitation.Type,
            AccountId = call.Caller.AccountId,
            AccountName = await call.Db.Accounts.Select(row => row.Name).SingleAsync(cancel),
            ProjectId = project?.Id,
            ProjectName = project?.Name,
            Email = invitation.Email,
            RoleId = role.Id,
            RoleName = role.Name,
            InvitedById = invitation.InvitedBy,
            InvitedByEmail = inviter?.Email,
            InvitedByName = inviter?.Name,
            ExpiresAt = invitation.ExpiresAt,
            CreatedAt = invitation.CreatedAt,
        });
    }
}
