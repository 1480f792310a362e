using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Invitations;
using Raff.Console.Emulator.Roles;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Members;

/// <summary>Operations 91-95: members of the account, including invitations (docs/raff-api.md#members).</summary>
internal static class MemberOperations
{
    private const string Path = "/api/v1/members";
    private const string OnePath = $"{Path}/{{id:guid}}";

    /// <summary>The filter of both lists of members.</summary>
    public static QueryField Status { get; } = QueryField.Word("status", "Filter by member status", "pending", "active", "suspended");

    public static IReadOnlyList<Operation> All { get; } =
    [
        Of("listMembers", "GET", Path, "List account members", "view", ListAsync) with
        {
            Query = [Status, .. QueryField.Paging(50)], Answer = typeof(PageBody<MemberWire>), Note = "Pending rows are invitations.",
        },
        Of("addMember", "POST", Path, "Add account member", "invite", AddAsync) with
        {
            Body = typeof(AddMemberRequest), Status = StatusCodes.Status201Created,
            Note = "Exactly one of email (an invitation), target_user_id (a known user) and api_key_id (an API key without an account role).",
        },
        Of("getMember", "GET", OnePath, "Get account member", "view", GetAsync),
        Of("updateMember", "PATCH", OnePath, "Update account member", "manage", UpdateAsync) with { Body = typeof(UpdateMemberRequest) },
        Of("removeMember", "DELETE", OnePath, "Remove account member", "remove", RemoveAsync) with
        {
            Answer = typeof(DoneBody), Refusable = true, Note = "Also removes every project role. What the member created remains, including API keys.",
        },
    ];

    private static Operation Of(string id, string method, string path, string summary, string permission, Handler handle) => new()
    {
        Id = id,
        Method = method,
        Path = path,
        Tag = "Members",
        Summary = summary,
        Access = new Access.Account($"account.members.{permission}"),
        Answer = typeof(ItemBody<MemberWire>),
        Handle = handle,
    };

    private static async Task<object> ListAsync(Call call, CancellationToken cancel)
    {
        var status = call.Query("status");
        var members = call.Db.Members.AsNoTracking().Where(row => status == null || row.Status == status);
        var page = await members.OrderBy(row => row.Seq).Skip(call.Offset).Take(call.Limit).ToListAsync(cancel);
        var reader = await MembershipReader.ForAsync(call, page, cancel);
        return new PageBody<MemberWire>([.. page.Select(row => reader.Of(row, call.Caller.AccountId))], await members.CountAsync(cancel));
    }

    private static async Task<object> GetAsync(Call call, CancellationToken cancel) => await ItemAsync(call, await FindAsync(call, cancel), cancel);

    private static async Task<object> AddAsync(Call call, CancellationToken cancel)
    {
        var request = call.Body<AddMemberRequest>();
        var role = await RoleChoice.ForMemberAsync(call, request.RoleId, "account", cancel);
        var member = request switch
        {
            { Email: { } email, TargetUserId: null, ApiKeyId: null } => (await InvitationIssue.ToAccountAsync(call, email, role, cancel)).Member,
            { Email: null, TargetUserId: { } user, ApiKeyId: null } => await UserAsync(call, user, role, cancel),
            { Email: null, TargetUserId: null, ApiKeyId: { } key } => await KeyAsync(call, key, role, cancel),
            _ => throw RefusalException.Invalid("Exactly one of email, target_user_id and api_key_id is required."),
        };
        return await ItemAsync(call, member, cancel);
    }

    private static async Task<MemberRow> UserAsync(Call call, Guid id, RoleRow role, CancellationToken cancel)
    {
        var user = await call.Db.Users.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel)
            ?? throw RefusalException.Invalid($"target_user_id {id} is not a user: invite them by email.");
        if (await call.Db.Members.AnyAsync(row => row.UserId == id, cancel))
        {
            throw RefusalException.Invalid($"{user.Email} is a member of the account already.");
        }

        return await AddAsync(call, role, user.Email, user.Id, null, cancel);
    }

    /// <summary>Only a key without an account role can be added: a key's role is fixed when it is created (docs/raff-api.md#c38).</summary>
    private static async Task<MemberRow> KeyAsync(Call call, Guid id, RoleRow role, CancellationToken cancel)
    {
        var key = await call.Db.ApiKeys.FirstOrDefaultAsync(row => row.Id == id, cancel)
            ?? throw RefusalException.Invalid($"api_key_id {id} is not an API key: see GET /api/v1/api-keys.");
        if (key.RoleId is not null || await call.Db.Members.AnyAsync(row => row.ApiKeyId == id, cancel))
        {
            throw RefusalException.Invalid($"API key {key.Name} has an account role already.");
        }

        key.RoleId = role.Id;
        return await AddAsync(call, role, null, null, id, cancel);
    }

    private static async Task<MemberRow> AddAsync(Call call, RoleRow role, string? email, Guid? user, Guid? key, CancellationToken cancel)
    {
        var member = new MemberRow
        {
            Id = Guid.NewGuid(),
            UserId = user,
            ApiKeyId = key,
            Email = email,
            RoleId = role.Id,
            Status = "active",
            InvitedBy = call.Caller.UserId,
            InvitedAt = call.Now,
            AcceptedAt = call.Now,
            CreatedAt = call.Now,
            UpdatedAt = call.Now,
        };
        call.Db.Members.Add(member);
        await call.Db.SaveChangesAsync(cancel);
        return member;
    }

    private static async Task<object> UpdateAsync(Call call, CancellationToken cancel)
    {
        var request = call.Body<UpdateMemberRequest>();
        var member = await FindAsync(call, cancel);
        await MemberRules.DemandTouchableAsync(call, member, "You cannot change your own role or status.", cancel);
        var role = request.RoleId is { } id ? await RoleChoice.ForMemberAsync(call, id, "account", cancel) : null;
        if (request.Status == "suspended" || role?.Permissions.Contains(MemberRules.Manage) is false)
        {
            await MemberRules.DemandManagerLeftAsync(call, row => row.Id == member.Id, "demote", cancel);
        }

        if (request.Status is { } status)
        {
            MemberRules.SetStatus(member, status);
        }

        if (role is not null)
        {
            await GiveAsync(call, member, role, cancel);
        }

        member.UpdatedAt = call.Now;
        return await ItemAsync(call, member, cancel);
    }

    private static async Task GiveAsync(Call call, MemberRow member, RoleRow role, CancellationToken cancel)
    {
        member.RoleId = role.Id;
        await InvitationIssue.SetRoleAsync(call, member, role, cancel);
        if (member.ApiKeyId is { } key)
        {
            (await call.Db.ApiKeys.SingleAsync(row => row.Id == key, cancel)).RoleId = role.Id;
        }
    }

    private static async Task<object> RemoveAsync(Call call, CancellationToken cancel)
    {
        var member = await FindAsync(call, cancel);
        await MemberRules.DemandTouchableAsync(call, member, "You cannot remove yourself.", cancel);
        await MemberRules.DemandManagerLeftAsync(call, row => row.Id == member.Id, "remove", cancel);
        if (member.InvitationId is { } invitation && member.Status == "pending")
        {
            await InvitationIssue.CancelAsync(call.Db, invitation, cancel);
            return new DoneBody($"The invitation of {member.Email} was cancelled.");
        }

        if (member.ApiKeyId is { } key)
        {
            (await call.Db.ApiKeys.SingleAsync(row => row.Id == key, cancel)).RoleId = null;
        }

        await call.Db.ProjectMembers
            .Where(row => (member.UserId != null && row.UserId == member.UserId) || (member.ApiKeyId != null && row.ApiKeyId == member.ApiKeyId))
            .ExecuteDeleteAsync(cancel);
        call.Db.Members.Remove(member);
        return new DoneBody("The member was removed from the account and from every project; what they created stays, API keys included.");
    }

    private static async Task<MemberRow> FindAsync(Call call, CancellationToken cancel) =>
        await call.Db.Members.FirstOrDefaultAsync(row => row.Id == call.Id, cancel) ?? throw RefusalException.NotFound("Member", call.Id);

    private static async Task<object> ItemAsync(Call call, MemberRow member, CancellationToken cancel) =>
        new ItemBody<MemberWire>((await MembershipReader.ForAsync(call, [member], cancel)).Of(member, call.Caller.AccountId));
}
