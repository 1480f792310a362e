using System.Net;
using System.Text.Json;

namespace Raff.Console.Tests.Support;

/// <summary>Finds and creates what belongs to the emulator's account.</summary>
public static class EmulatorAccount
{
    /// <summary>The id of a role by its slug; also of the hidden Owner role, which keys refer to.</summary>
    public static async Task<string> RoleAsync(this EmulatorHost host, string slug)
    {
        if (slug == "owner")
        {
            var keys = await host.GetAsync("/api-keys");
            return keys.Data.EnumerateArray().First(row => row.Text("role_slug") == slug).Text("role_id")!;
        }

        var roles = await host.GetAsync("/roles?limit=200");
        return roles.Data.EnumerateArray().Single(row => row.Text("slug") == slug).Text("id")!;
    }

    /// <summary>The account member with an email address.</summary>
    public static async Task<JsonElement> MemberAsync(this EmulatorHost host, string email)
    {
        var members = await host.GetAsync("/members?limit=200");
        return members.Data.EnumerateArray().Single(row => row.Text("email") == email);
    }

    /// <summary>Creates a custom role and returns its id.</summary>
    public static async Task<string> CreateRoleAsync(this EmulatorHost host, string slug, string scope, params string[] permissions)
    {
        var created = await host.PostAsync("/roles", new { name = slug, slug, scope, permissions });
        return created.ShouldBe(HttpStatusCode.Created).Data.Text("id")!;
    }

    /// <summary>Creates an API key with an account role (by slug, or none) and roles in projects.</summary>
    public static async Task<(string Id, string Secret)> CreateKeyAsync(
        this EmulatorHost host, string? role = null, params (string Project, string Role)[] accesses)
    {
        var created = await host.PostAsync("/api-keys", new { name = $"key-{Guid.NewGuid():N}", role_id = role is null ? null : await host.RoleAsync(role) });
        var (id, secret) = (created.ShouldBe(HttpStatusCode.Created).Data.Text("id")!, created.Data.Text("secret")!);
        foreach (var (project, projectRole) in accesses)
        {
            var granted = await host.PostAsync($"/projects/{project}/members", new { api_key_id = id, role_id = await host.RoleAsync(projectRole) });
            granted.ShouldBe(HttpStatusCode.Created);
        }

        return (id, secret);
    }

    /// <summary>A text field; null when it is absent.</summary>
    public static string? Text(this JsonElement row, string field) => row.TryGetProperty(field, out var value) ? value.GetString() : null;

    /// <summary>Fails unless the call was refused with this status and message.</summary>
    public static void ShouldRefuse(this EmulatorAnswer answer, HttpStatusCode status, string message) =>
        answer.ShouldBe(status).Message.ShouldBe(message);
}
