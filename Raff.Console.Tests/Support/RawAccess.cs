using System.Text.Json.Nodes;

namespace Raff.Console.Tests.Support;

/// <summary>
/// Who may do what where, found out the slow way: every question is answered by going through the raw answers from the start. Shares nothing with the
/// program's own way, which joins the lists once.
/// </summary>
/// <param name="members">GET /members.</param>
/// <param name="keys">GET /api-keys.</param>
/// <param name="roles">GET /roles.</param>
/// <param name="permissions">GET /permissions.</param>
/// <param name="projectMembers">GET /projects/{id}/members by project id; a project that did not answer is not in it.</param>
/// <param name="now">The time.</param>
public sealed class RawAccess(
    IReadOnlyList<JsonNode> members,
    IReadOnlyList<JsonNode> keys,
    IReadOnlyList<JsonNode> roles,
    IReadOnlyList<JsonNode> permissions,
    IReadOnlyDictionary<string, IReadOnlyList<JsonNode>> projectMembers,
    DateTimeOffset now)
{
    /// <summary>Every person's address, once.</summary>
    public IReadOnlyList<string> People =>
        [.. members.Concat(projectMembers.Values.SelectMany(rows => rows)).Select(row => Text(row, "email"))
            .Where(email => email.Length > 0 && !email.EndsWith("@api-keys.invalid", StringComparison.Ordinal)).Distinct(StringComparer.OrdinalIgnoreCase)
                .Order(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Every key's id.</summary>
    public IReadOnlyList<string> Keys => [.. keys.Select(key => Text(key, "id"))];

    /// <summary>The projects that answered.</summary>
    public IReadOnlyList<string> Projects => [.. projectMembers.Keys];

    /// <summary>What the cell of a person and a project says.</summary>
    public string PersonCell(string email, string project)
    {
        if (IsOwner(email))
        {
            return "Owner";
        }

        foreach (var row in projectMembers[project])
        {
            if (Text(row, "email").Equals(email, StringComparison.OrdinalIgnoreCase))
            {
                return Text(row, "status") switch
                {
                    "pending" =>
                    $"{Text(row, "role_name")} ({(IsOver(row, "invitation_expires_at") ? "expired" : "invited")})",
                    "suspended" =>
                        $"{Text(row, "role_name")} (suspended)",
                    _ => Text(row, "role_name")
                };
            }
        }

        return "";
    }

    /// <summary>What the cell of a key and a project says.</summary>
    public string KeyCell(string id, string project)
    {
        var key = keys.Single(row => Text(row, "id") == id);
        if (Text(key, "role_slug") == "owner")
        {
            return "Owner";
        }

        foreach (var access in key["project_accesses"] as JsonArray ?? [])
        {
            if (Text(access!, "project_id") == project)
            {
                return Text(access!, "role_name");
            }
        }

        return "";
    }

    /// <summary>Whether a person can do something now; the project is null for permissions of the account.</summary>
    public bool PersonCan(string email, string permission, string? project)
    {
        var account = members.FirstOrDefault(row => Text(row, "email").Equals(email, StringComparison.OrdinalIgnoreCase));
        var isOut = account is not null && Text(account, "status") == "suspended";
        if (isOut)
        {
            return false;
        }

        if (IsOwner(email))
        {
            return Text(account!, "status") == "active" && Exists(permission, project is null);
        }

        if (project is null)
        {
            return account is not null && Text(account, "status") == "active" && Grants(account, permission, "account");
        }

        return projectMembers[project].Any(row => Text(row, "email")
            .Equals(email, StringComparison.OrdinalIgnoreCase) && Text(row, "status") == "active" && Grants(row, permission, "project"));
    }

    /// <summary>Whether a key can do something now.</summary>
    public bool KeyCan(string id, string permission, string? project)
    {
        var key = keys.Single(row => Text(row, "id") == id);
        if (!key["is_active"]!.GetValue<bool>() || IsOver(key, "expires_at"))
        {
            return false;
        }

        if (Text(key, "role_slug") == "owner")
        {
            return Exists(permission, project is null);
        }

        return project is null
            ? Grants(key, permission, "account")
            : (key["project_accesses"] as JsonArray ?? []).Any(access => Text(access!, "project_id") == project && Grants(access!, permission, "project"));
    }

    /// <summary>Whether the member who made a key is nowhere any longer.</summary>
    public bool IsOrphaned(string id)
    {
        var creator = Text(keys.Single(row => Text(row, "id") == id), "created_by");
        return creator.Length > 0 && !members.Concat(projectMembers.Values.SelectMany(rows => rows)).Any(row => Text(row, "user_id") == creator);
    }

    /// <summary>The names of the permissions of a scope.</summary>
    public IReadOnlyList<string> Permissions(string scope) =>
        [.. permissions.Where(permission => Text(permission, "scope") == scope).Select(permission => Text(permission, "name"))];

    private bool IsOwner(string email) =>
        members.Any(row => Text(row, "email").Equals(email, StringComparison.OrdinalIgnoreCase) && Text(row, "role") == "owner");

    private bool IsOver(JsonNode row, string field) =>
        Text(row, field) is { Length: > 0 } end && DateTimeOffset.Parse(end, System.Globalization.CultureInfo.InvariantCulture) <= now;

    private bool Exists(string permission, bool isOfAccount) =>
        permissions.Any(known => Text(known, "name") == permission && Text(known, "scope") == (isOfAccount ? "account" : "project"));

    private bool Grants(JsonNode row, string permission, string scope)
    {
        var id = Text(row, "role_id");
        return id.Length > 0 && roles.Any(role => Text(role, "id") == id && Text(role, "scope") == scope && ((JsonArray)role["permissions"]!)
            .Any(name => name!.GetValue<string>() == permission));
    }

    private static string Text(JsonNode row, string name) => row[name]?.ToString() ?? "";
}
