using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Projects;

/// <summary>Operations 9-13: projects (docs/raff-api.md#projects).</summary>
internal static class ProjectOperations
{
    private const string View = "account.projects.view";

    public static IReadOnlyList<Operation> All { get; } =
    [
        // Not Account(View): a key that was given projects sees those, whatever its account role (what is reachable is listed).
        Of("listProjects", "GET", "/api/v1/projects", "List projects", new Access.AnyKey(), ListAsync) with
        {
            Query = QueryField.Paging(20), Answer = typeof(PageBody<ProjectWire>),
        },
        Of("createProject", "POST", "/api/v1/projects", "Create project", new Access.Account("account.projects.create"), CreateAsync) with
        {
            Body = typeof(CreateProjectRequest), Status = StatusCodes.Status201Created, Conflicts = true,
        },
        Of("getProject", "GET", "/api/v1/projects/{id:guid}", "Get project", new Access.AnyKey(), GetAsync),
        Of("updateProject", "PUT", "/api/v1/projects/{id:guid}", "Update project", new Access.Account("account.projects.manage"), UpdateAsync) with
        {
            Body = typeof(UpdateProjectRequest), Conflicts = true,
        },
        Of("deleteProject", "DELETE", "/api/v1/projects/{id:guid}", "Delete project", new Access.Account("account.projects.delete"), DeleteAsync) with
        {
            Answer = typeof(DoneBody), Conflicts = true,
        },
    ];

    private static Operation Of(string id, string method, string path, string summary, Access access, Handler handle) => new()
    {
        Id = id,
        Method = method,
        Path = path,
        Tag = "Projects",
        Summary = summary,
        Access = access,
        Answer = typeof(ItemBody<ProjectWire>),
        Handle = handle,
    };

    private static async Task<object> ListAsync(Call call, CancellationToken cancel)
    {
        DemandView(call);
        var numbers = call.Caller.Projects.Skip(call.Offset).Take(call.Limit).Select(project => project.Number).ToList();
        var rows = await call.Db.Projects.AsNoTracking().Where(row => numbers.Contains(row.Number)).OrderBy(row => row.Number).ToListAsync(cancel);
        return new PageBody<ProjectWire>([.. rows.Select(row => ProjectWire.Of(row, call.Caller.AccountId))], call.Caller.Projects.Count);
    }

    private static async Task<object> GetAsync(Call call, CancellationToken cancel)
    {
        DemandView(call);
        return new ItemBody<ProjectWire>(ProjectWire.Of(await FindAsync(call, cancel), call.Caller.AccountId));
    }

    private static async Task<object> CreateAsync(Call call, CancellationToken cancel)
    {
        var request = call.Body<CreateProjectRequest>();
        await DemandFreeNameAsync(call, request.Name, null, cancel);
        var project = new ProjectRow
        {
            Id = Guid.NewGuid(),
            Name = request.Name,
            Slug = await SlugAsync(call.Db, request.Name, cancel),
            Description = request.Description,
            CreatedBy = call.Caller.UserId,
            CreatedAt = call.Now,
            UpdatedAt = call.Now,
        };
        call.Db.Projects.Add(project);
        await call.Db.SaveChangesAsync(cancel);
        if (!call.Caller.IsOwner)
        {
            // Otherwise only the owner could ever use what this key creates.
            await GrantAsync(call, project, cancel);
        }

        return new ItemBody<ProjectWire>(ProjectWire.Of(project, call.Caller.AccountId));
    }

    private static async Task<object> UpdateAsync(Call call, CancellationToken cancel)
    {
        var request = call.Body<UpdateProjectRequest>();
        var project = await FindAsync(call, cancel);
        if (request.Name is { } name)
        {
            await DemandFreeNameAsync(call, name, project.Number, cancel);
            project.Name = name;
        }

        project.Description = request.Description ?? project.Description;
        project.UpdatedAt = call.Now;
        return new ItemBody<ProjectWire>(ProjectWire.Of(project, call.Caller.AccountId));
    }

    private static async Task<object> DeleteAsync(Call call, CancellationToken cancel)
    {
        var project = await FindAsync(call, cancel);
        if (project.IsDefault)
        {
            throw RefusalException.Conflict($"Project {project.Name} is the account's default project and cannot be deleted.");
        }

        var blockers = await BlockersAsync(call.Db, project.Number, cancel);
        if (blockers.Count > 0)
        {
            throw RefusalException.Conflict($"Project {project.Name} is not empty: it still has {string.Join(", ", blockers)}.");
        }

        call.Db.Projects.Remove(project);
        return new DoneBody($"Project {project.Name} was deleted.");
    }

    private static async Task<ProjectRow> FindAsync(Call call, CancellationToken cancel)
    {
        var project = call.Caller.Find(call.Id) ?? throw RefusalException.NotFound("Project", call.Id);
        return await call.Db.Projects.SingleAsync(row => row.Number == project.Number, cancel);
    }

    private static void DemandView(Call call)
    {
        if (!call.Caller.Can(View) && call.Caller.Projects.Count == 0)
        {
            throw RefusalException.Forbidden($"This API key lacks the permission {View}.");
        }
    }

    private static async Task DemandFreeNameAsync(Call call, string name, int? except, CancellationToken cancel)
    {
        if (await call.Db.Projects.AnyAsync(row => row.Name == name && row.Number != except, cancel))
        {
            throw RefusalException.Conflict($"A project named {name} exists already.");
        }
    }

    private static async Task GrantAsync(Call call, ProjectRow project, CancellationToken cancel)
    {
        var role = await call.Db.Roles.SingleAsync(row => row.Slug == "project-admin" && row.IsSystem, cancel);
        call.Db.ProjectMembers.Add(new()
        {
            Id = Guid.NewGuid(),
            ProjectNumber = project.Number,
            ApiKeyId = call.Caller.KeyId,
            RoleId = role.Id,
            Status = "active",
            CreatedAt = call.Now,
            UpdatedAt = call.Now,
        });
    }

    private static async Task<List<string>> BlockersAsync(EmulatorDbContext db, int project, CancellationToken cancel)
    {
        var blockers = new List<string>();
        await Count("VMs", db.Vms);
        await Count("volumes", db.Volumes);
        await Count("snapshots", db.Snapshots);
        await Count("backups", db.Backups);
        await Count("backup schedules", db.BackupSchedules);
        await Count("VPCs", db.Vpcs);
        await Count("public IPs", db.PublicIps);
        await Count("firewalls", db.SecurityGroups);
        return blockers;

        async Task Count<T>(string words, IQueryable<T> rows)
            where T : class, IProjectRow
        {
            if (await rows.CountAsync(row => row.ProjectNumber == project, cancel) is > 0 and var count)
            {
                blockers.Add($"{count} {words}");
            }
        }
    }

    /// <summary>The name in lowercase with dashes, plus a number if that slug is taken.</summary>
    private static async Task<string> SlugAsync(EmulatorDbContext db, string name, CancellationToken cancel)
    {
        var slug = new StringBuilder();
        foreach (var letter in name.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(letter);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var stem = slug.ToString().Trim('-') is { Length: > 0 } text ? text : "project";
        var candidate = stem;
        for (var number = 2; await db.Projects.AnyAsync(row => row.Slug == candidate, cancel); number++)
        {
            candidate = string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}");
        }

        return candidate;
    }
}
