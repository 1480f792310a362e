using System.Net;
using Raff.Console.Emulator;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator.OpenApi;

/// <summary>Each operation with each system role (docs/raff-api.md#permissions): account roles without any project, project roles in one project.</summary>
public sealed class RolePermissionTests
{
    private const string UnknownUuid = "00000000-0000-4000-8000-00000000dead";
    private const string UnknownNumber = "999999999";

    [Fact]
    public async Task Descriptions_OfAllOperations_NameThePermissionOfTheTable()
    {
        await using var host = new EmulatorHost();
        var document = await ApiDocument.ReadAsync(host);

        document.Operations.Select(operation => operation.Id).Order().ShouldBe(PermissionTable.Permissions.Keys.Order());
        foreach (var operation in document.Operations)
        {
            switch (PermissionTable.Permissions[operation.Id])
            {
                case "public":
                    operation.IsPublic.ShouldBeTrue(operation.Id);
                    break;
                case "any":
                    (operation.IsPublic, operation.Permission).ShouldBe((false, null), operation.Id);
                    break;
                case not "special" and var permission:
                    operation.Permission.ShouldBe(permission, operation.Id);
                    break;
            }
        }
    }

    [Fact]
    public async Task Operations_CalledWithEachSystemRole_AreAllowedOrRefusedAsTheTableSays()
    {
        await using var host = new EmulatorHost(("Emulator:OperationSeconds", "0"));
        var staging = await host.ProjectAsync("staging");
        var world = new WalkWorld(host, staging);
        var roles = await RolesAsync(host, staging);
        var problems = new List<string>();

        roles.Count.ShouldBe(8);
        foreach (var operation in (await ApiDocument.ReadAsync(host)).Operations)
        {
            var address = await AddressAsync(world, operation);
            foreach (var role in roles)
            {
                var answer = await host.SendAsync(
                    operation.Method, $"~{address}", role.Key, operation.ProjectHeader is null ? null : staging, operation.Body is null ? null : "[]");
                if (Problem(operation, role, answer) is { } problem)
                {
                    problems.Add(problem);
                }
            }
        }

        problems.ShouldBeEmpty();
    }

    private static async Task<List<Role>> RolesAsync(EmulatorHost host, string project)
    {
        var roles = new List<Role> { new("owner", EmulatorDemo.OwnerKey, IsOwner: true, Reaches: true, []) };
        foreach (var row in (await host.GetAsync("/roles")).Data.EnumerateArray())
        {
            var (slug, ofProject) = (row.Text("slug")!, row.Text("scope") == "project");
            var key = ofProject ? await host.CreateKeyAsync(null, (project, slug)) : await host.CreateKeyAsync(slug);
            roles.Add(new(slug, key.Secret, IsOwner: false, ofProject, [.. row.GetProperty("permissions").EnumerateArray().Select(name => name.GetString()!)]));
        }

        return roles;
    }

    /// <summary>Reads go to something that exists; changes to nothing, so that they change nothing when they are allowed.</summary>
    private static async Task<string> AddressAsync(WalkWorld world, ApiOperation operation)
    {
        var inProject = operation.Path.StartsWith("/api/v1/projects/{id}/", StringComparison.Ordinal);
        var real = operation.Method == HttpMethod.Get ? (await WalkTable.RequestAsync(world, operation.Id)).Path : null;
        var address = operation.Path;
        foreach (var (index, parameter) in operation.Parameters("path").Index())
        {
            var (name, schema) = (parameter.Text("name"), parameter.GetProperty("schema"));
            var value = real?[index]
                ?? (inProject && name == "id" ? world.Project
                    : schema.TryGetProperty("enum", out var allowed) ? allowed[0].GetString()!
                    : schema.Text("type") == "integer" ? UnknownNumber : UnknownUuid);
            address = address.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        }

        return address;
    }

    private static string? Problem(ApiOperation operation, Role role, EmulatorAnswer answer)
    {
        var refusal = Refusal(operation, role);
        var asExpected = refusal is { } status ? answer.Status == status
            : operation.Method == HttpMethod.Get ? answer.Status == HttpStatusCode.OK
            : answer.Status is HttpStatusCode.BadRequest or HttpStatusCode.NotFound;
        return asExpected ? null : $"{operation.Id} as {role.Slug} answers {(int)answer.Status} where {refusal?.ToString() ?? "it is allowed"}: {answer.Body}";
    }

    /// <summary>How the role is refused; null when it is allowed.</summary>
    private static HttpStatusCode? Refusal(ApiOperation operation, Role role) => PermissionTable.Permissions.GetValueOrDefault(operation.Id) switch
    {
        "public" or "any" => null,
        "special" => SpecialRefusal(operation.Id, role),
        { } permission when permission.StartsWith("account.", StringComparison.Ordinal) => role.Has(permission) ? null : HttpStatusCode.Forbidden,
        // What is named by id alone does not even exist for a key that does not reach its project.
        { } when !role.Reaches && operation.ProjectHeader is null => HttpStatusCode.NotFound,
        { } permission => role.Reaches && role.Has(permission) ? null : HttpStatusCode.Forbidden,
        null => throw new InvalidOperationException($"{operation.Id} is not in the table of permissions."),
    };

    private static HttpStatusCode? SpecialRefusal(string operation, Role role) => operation switch
    {
        // A key that was given projects sees those, whatever its account role.
        "listProjects" => role.Reaches || role.Has("account.projects.view") ? null : HttpStatusCode.Forbidden,
        "getProject" => role.Reaches ? null : role.Has("account.projects.view") ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden,
        "createProjectInvitation" => !role.Reaches ? HttpStatusCode.NotFound : role.Has("project.members.invite") ? null : HttpStatusCode.Forbidden,
        "cancelInvitation" => role.Has("account.members.invite") || role.Has("project.members.invite") ? null : HttpStatusCode.Forbidden,
        _ => throw new InvalidOperationException($"{operation} has no rule of its own."),
    };

    private sealed record Role(string Slug, string Key, bool IsOwner, bool Reaches, HashSet<string> Permissions)
    {
        public bool Has(string permission) => IsOwner || Permissions.Contains(permission);
    }
}
