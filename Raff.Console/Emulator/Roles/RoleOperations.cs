using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Members;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Roles;

/// <summary>
/// Operations 101-105: roles (docs/raff-api.md#roles). A change applies from the next request of anyone who has the role, because
/// every committed change invalidates what <see cref="KeyDirectory"/> caches.
/// </summary>
internal static class RoleOperations
{
    private const string Path = "/api/v1/roles";
    private const string OnePath = $"{Path}/{{id:guid}}";

    public static IReadOnlyList<Operation> All { get; } =
    [
        Of("listRoles", "GET", Path, "List roles", "view", ListAsync) with
        {
            Query = [QueryField.Word("scope", "Filter by scope", "account", "project"), .. QueryField.Paging(50)], Answer = typeof(ListBody<RoleWire>),
        },
        Of("createRole", "POST", Path, "Create custom role", "create", CreateAsync) with
        {
            Body = typeof(CreateRoleRequest), Status = StatusCodes.Status201Created,
        },
        Of("getRole", "GET", OnePath, "Get role", "view", GetAsync),
        Of("updateRole", "PATCH", OnePath, "Update custom role", "manage", UpdateAsync) with { Body = typeof(UpdateRoleRequest) },
        Of("deleteRole", "DELETE", OnePath, "Delete custom role", "delete", DeleteAsync) with { Answer = typeof(DoneBody), Refusable = true },
    ];

    private static Operation Of(string id, string method, string path, string summary, string permission, Handler handle) => new()
    {
        Id = id,
        Method = method,
        Path = path,
        Tag = "Roles",
        Summary = summary,
        Access = new Access.Account($"account.roles.{permission}"),
        Answer = typeof(ItemBody<RoleWire>),
        Handle = handle,
    };

    private static async Task<object> ListAsync(Call call, CancellationToken cancel)
    {
        var scope = call.Query("scope");
        var roles = await call.Db.Roles.AsNoTracking()
            .Where(row => !row.IsHidden && (scope == null || row.Scope == scope))
            .OrderBy(row => row.Seq).Skip(call.Offset).Take(call.Limit)
            .ToListAsync(cancel);
        return new ListBody<RoleWire>([.. roles.Select(row => RoleWire.Of(row, call.Caller.AccountId))]);
    }

    /// <summary>Also returns the hidden Owner role, which keys refer to.</summary>
    private static async Task<object> GetAsync(Call call, CancellationToken cancel) => Item(call, await FindAsync(call, cancel));

    private static async Task<object> CreateAsync(Call call, CancellationToken cancel)
    {
        var request = call.Body<CreateRoleRequest>();
        await DemandFreeNameAsync(call, request.Name, null, cancel);
        if (await call.Db.Roles.AnyAsync(row => row.Slug == request.Slug, cancel))
        {
            throw RefusalException.Invalid($"A role with the slug {request.Slug} exists already.");
        }

        var role = new RoleRow
        {
            Id = Guid.NewGuid(),
            Name = request.Name,
            Slug = request.Slug,
            Description = request.Description,
            Scope = request.Scope,
            Permissions = await CheckedAsync(call, request.Permissions, request.Scope, cancel),
            CreatedBy = call.Caller.UserId,
            CreatedAt = call.Now,
            UpdatedAt = call.Now,
        };
        call.Db.Roles.Add(role);
        await call.Db.SaveChangesAsync(cancel);
        return Item(call, role);
    }

    private static async Task<object> UpdateAsync(Call call, CancellationToken cancel)
    {
        var request = call.Body<UpdateRoleRequest>();
        var role = await FindCustomAsync(call, "changed; create a custom role with its permissions instead", cancel);
        if (request.Name is { } name)
        {
            await DemandFreeNameAsync(call, name, role.Id, cancel);
            role.Name = name;
        }

        if (request.Permissions is { } permissions)
        {
            var set = await CheckedAsync(call, permissions, role.Scope, cancel);
            if (!set.Contains(MemberRules.Manage))
            {
                await MemberRules.DemandManagerLeftAsync(call, row => row.RoleId == role.Id, "demote", cancel);
            }

            role.Permissions = set;
        }

        role.Description = request.Description ?? role.Description;
        role.UpdatedAt = call.Now;
        return Item(call, role);
    }

    private static async Task<object> DeleteAsync(Call call, CancellationToken cancel)
    {
        var role = await FindCustomAsync(call, "deleted", cancel);
        string[] users =
        [
            .. Some(await call.Db.Members.CountAsync(row => row.RoleId == role.Id, cancel), "account member"),
            .. Some(await call.Db.ProjectMembers.CountAsync(row => row.RoleId == role.Id, cancel), "project member"),
            .. Some(await call.Db.ApiKeys.CountAsync(row => row.RoleId == role.Id, cancel), "API key"),
        ];
        if (users.Length > 0)
        {
            throw RefusalException.Invalid($"Role {role.Name} is in use by {string.Join(", ", users)}: give them other roles first.");
        }

        call.Db.Roles.Remove(role);
        return new DoneBody($"Role {role.Name} was deleted.");
    }

    private static IEnumerable<string> Some(int count, string word) => count == 0 ? [] : [$"{count} {word}{(count == 1 ? "" : "s")}"];

    private static ItemBody<RoleWire> Item(Call call, RoleRow role) => new(RoleWire.Of(role, call.Caller.AccountId));

    private static async Task<RoleRow> FindAsync(Call call, CancellationToken cancel) =>
        await call.Db.Roles.FirstOrDefaultAsync(row => row.Id == call.Id, cancel) ?? throw RefusalException.NotFound("Role", call.Id);

    private static async Task<RoleRow> FindCustomAsync(Call call, string done, CancellationToken cancel)
    {
        var role = await FindAsync(call, cancel);
        return role.IsSystem ? throw RefusalException.Invalid($"{role.Name} is a system role and cannot be {done}.") : role;
    }

    private static async Task DemandFreeNameAsync(Call call, string name, Guid? except, CancellationToken cancel)
    {
        if (await call.Db.Roles.AnyAsync(row => row.Name == name && row.Id != except, cancel))
        {
            throw RefusalException.Invalid($"A role named {name} exists already.");
        }
    }

    /// <summary>The permissions without duplicates, in catalog order.</summary>
    private static async Task<List<string>> CheckedAsync(Call call, IReadOnlyList<string> permissions, string scope, CancellationToken cancel)
    {
        var catalog = await call.Db.Permissions.AsNoTracking().Where(row => row.Scope == scope).OrderBy(row => row.Position).Select(row => row.Name)
            .ToListAsync(cancel);
        return permissions.FirstOrDefault(name => !catalog.Contains(name)) is { } unknown
            ? throw RefusalException.Invalid($"{unknown} is not one of the {scope} permissions: see GET /api/v1/permissions?scope={scope}.")
            : [.. catalog.Where(permissions.Contains)];
    }
}
