using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Invitations;

/// <summary>
/// Creates and ends invitations. An invitation appears as a pending member: both are created and removed together. An expired one stays listed until it is
/// cancelled or replaced.
/// </summary>
internal static class InvitationIssue
{
    // "A few days" (docs/raff-api.md#invitations).
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    /// <summary>Invites someone to the account.</summary>
    /// <exception cref="RefusalException">400: already a member, or already invited.</exception>
    public static async Task<(InvitationRow Invitation, MemberRow Member)> ToAccountAsync(Call call, string email, RoleRow role, CancellationToken cancel)
    {
        await DemandNewAsync(call, email, null, cancel);
        var invitation = await AddAsync(call, email, role, null, cancel);
        var member = new MemberRow
        {
            Id = Guid.NewGuid(),
            Email = email,
            RoleId = role.Id,
            Status = "pending",
            InvitedBy = invitation.InvitedBy,
            InvitedAt = call.Now,
            InvitationId = invitation.Id,
            CreatedAt = call.Now,
            UpdatedAt = call.Now,
        };
        call.Db.Members.Add(member);
        await call.Db.SaveChangesAsync(cancel);
        return (invitation, member);
    }

    /// <summary>Invites someone to one project.</summary>
    /// <exception cref="RefusalException">400: already a member, or already invited.</exception>
    public static async Task<InvitationRow> ToProjectAsync(Call call, string email, RoleRow role, ReachableProject project, CancellationToken cancel)
    {
        await DemandNewAsync(call, email, project, cancel);
        var invitation = await AddAsync(call, email, role, project.Number, cancel);
        call.Db.ProjectMembers.Add(new()
        {
            Id = Guid.NewGuid(),
            ProjectNumber = project.Number,
            Email = email,
            RoleId = role.Id,
            Status = "pending",
            InvitedBy = invitation.InvitedBy,
            InvitedAt = call.Now,
            InvitationId = invitation.Id,
            CreatedAt = call.Now,
            UpdatedAt = call.Now,
        });
        await call.Db.SaveChangesAsync(cancel);
        return invitation;
    }

    /// <summary>Gives a pending member's invitation the member's new role.</summary>
    public static async Task SetRoleAsync(Call call, IMembershipRow member, RoleRow role, CancellationToken cancel)
    {
        if (member is { Status: "pending", InvitationId: { } id }
            && await call.Db.Invitations.FirstOrDefaultAsync(row => row.Id == id, cancel) is { } invitation)
        {
            invitation.RoleId = role.Id;
        }
    }

    /// <summary>Ends an invitation, if it still exists, along with its pending member.</summary>
    public static async Task CancelAsync(EmulatorDbContext db, Guid id, CancellationToken cancel)
    {
        if (await db.Invitations.FirstOrDefaultAsync(row => row.Id == id, cancel) is { } invitation)
        {
            db.Invitations.Remove(invitation);
        }

        db.Members.RemoveRange(await db.Members.Where(row => row.InvitationId == id && row.Status == "pending").ToListAsync(cancel));
        db.ProjectMembers.RemoveRange(await db.ProjectMembers.Where(row => row.InvitationId == id && row.Status == "pending").ToListAsync(cancel));
    }

    /// <summary>An expired invitation is replaced by a new one.</summary>
    private static async Task DemandNewAsync(Call call, string email, ReachableProject? project, CancellationToken cancel)
    {
        if (await call.Db.Members.AnyAsync(row => EF.Functions.Collate(row.Email!, "NOCASE") == email && row.Status != "pending", cancel))
        {
            throw RefusalException.Invalid(project is null
                ? $"{email} is a member of the account already."
                : $"{email} is a member of the account already: add them with POST /api/v1/projects/{{id}}/members.");
        }

        var number = project?.Number;
        if (project is not null && await call.Db.ProjectMembers.AnyAsync(
            row => row.ProjectNumber == number && EF.Functions.Collate(row.Email!, "NOCASE") == email && row.Status != "pending", cancel))
        {
            throw RefusalException.Invalid($"{email} is a member of project {project.Name} already.");
        }

        var earlier = await call.Db.Invitations.AsNoTracking()
            .Where(row => row.ProjectNumber == number && EF.Functions.Collate(row.Email, "NOCASE") == email).ToListAsync(cancel);
        foreach (var invitation in earlier)
        {
            if (invitation.ExpiresAt > call.Now)
            {
                throw RefusalException.Invalid($"{email} is invited already: cancel that invitation first with DELETE /api/v1/invitations/{invitation.Id}.");
            }

            await CancelAsync(call.Db, invitation.Id, cancel);
        }
    }

    private static async Task<InvitationRow> AddAsync(Call call, string email, RoleRow role, int? projectNumber, CancellationToken cancel)
    {
        var invitation = new InvitationRow
        {
            Id = Guid.NewGuid(),
            Type = projectNumber is null ? "account" : "project",
            ProjectNumber = projectNumber,
            Email = email,
            RoleId = role.Id,
            InvitedBy = call.Caller.UserId,
            ExpiresAt = call.Now + Lifetime,
            CreatedAt = call.Now,
        };
        call.Db.Invitations.Add(invitation);
        await call.Db.SaveChangesAsync(cancel);
        return invitation;
    }
}
