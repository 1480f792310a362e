using System.Text.Json;

namespace Raff.Console.Tests.Domain.Findings;

/// <content>API keys, members, roles and invitations.</content>
internal sealed partial class RawFindings
{
    private IReadOnlyList<string> AccountPermissions =>
        [.. fleet["permissions"].Where(row => row.Text("scope") == "account").Select(row => row.Text("name"))];

    private IEnumerable<JsonElement> ProjectMembers => fleet["projects"].SelectMany(project => fleet[$"projects/{project.Text("id")}/members"]);

    private void Keys()
    {
        foreach (var key in fleet["api-keys"])
        {
            var id = key.Text("id");
            var ends = key.Time("expires_at");
            If(ends <= now, "key.expired_present", id);
            if (!Works(key) || !key.IsTrue("is_active"))
            {
                continue;
            }

            var creator = key.Text("created_by");
            var everyone = fleet["members"].Concat(ProjectMembers).Where(row => creator != "" && row.Text("user_id") == creator).ToList();
            If(ends is null, "key.never_expires", id);
            If(key.Time("last_used_at") is { } used && Days(used) >= 90, "key.unused", id);
            If(key.Time("last_used_at") is null && Days(key.Time("created_at")) >= 7, "key.never_used", id);
            If(Days(key.Time("created_at")) >= 90, "key.not_rotated", id);
            If(ends - now <= TimeSpan.FromDays(7), "key.expiring", id);
            If(IsAlmighty(key.Text("role_id"), key.Text("role_slug")), "key.owner_level", id);
            If(creator != "" && everyone.Count == 0, "key.creator_gone", id);
            If(creator != "" && fleet["members"].Any(row => row.Text("user_id") == creator && row.Text("status") == "suspended"), "key.creator_suspended", id);
            If(creator != "" && fleet["api-keys"].Any(other => Works(other) && IsTwin(key, other) && IsNewer(other, key)), "key.too_many", id);
            If(
                ends is null && key.Array("project_accesses").Any(access => fleet["projects"].Any(project =>
                    project.Text("id") == access.Text("project_id") && project.Text("slug") == "production")),
                "key.protected_no_expiry",
                id);
            If(key.Text("role_id") == "" && key.Array("project_accesses").Count == 0, "key.no_role", id);
        }
    }

    private bool Works(JsonElement key) => !key.IsFalse("is_active") && !(key.Time("expires_at") <= now);

    private static bool IsTwin(JsonElement one, JsonElement other) =>
        one.Text("created_by") == other.Text("created_by")
        && one.Text("role_id") == other.Text("role_id")
        && one.Array("project_accesses").Count == other.Array("project_accesses").Count
        && one.Array("project_accesses").All(access => other.Array("project_accesses").Any(same =>
            same.Text("project_id") == access.Text("project_id") && same.Text("role_id") == access.Text("role_id")))
        && (one.Text("role_id") != "" || one.Array("project_accesses").Count > 0);

    private static bool IsNewer(JsonElement one, JsonElement other) => one.Time("created_at") == other.Time("created_at")
        ? string.CompareOrdinal(one.Text("id"), other.Text("id")) < 0
        : one.Time("created_at") > other.Time("created_at");

    private bool IsAlmighty(string role, string slug) =>
        (slug == "owner" && fleet["roles"].All(row => row.Text("id") != role))
        || (AccountPermissions.Count > 0 && AccountPermissions.All(name => Permissions(role).Contains(name)));

    private void People()
    {
        var account = fleet["projects"].Count == 0 ? "account" : fleet["projects"][0].Text("account_id") is { Length: > 0 } named ? named : "account";
        var active = fleet["members"].Where(row => IsPerson(row) && row.Text("status") == "active").ToList();
        If(active.Count(row => IsAlmighty(row.Text("role_id"), row.Text("role"))) > 3, "account.too_many_owners", account);
        var managers = active.Count(row => row.Text("role") != "owner" && Permissions(row.Text("role_id")).Contains("account.members.manage"));
        If(managers == 0, "account.single_owner", account);
        If(managers == 1, "account.last_manager", account);

        foreach (var member in active.Where(row => row.Text("role") != "owner"))
        {
            var onlyLooks = Permissions(member.Text("role_id")).All(name => name.EndsWith(".view", StringComparison.Ordinal));
            If(onlyLooks && !ProjectMembers.Any(row => IsSamePerson(row, member)), "member.no_project", member.Text("id"));
        }

        foreach (var role in fleet["roles"].Where(row => !row.IsTrue("is_system")))
        {
            var id = role.Text("id");
            var users = fleet["members"].Concat(ProjectMembers).Concat(fleet["api-keys"])
                .Concat(fleet["api-keys"].SelectMany(key => key.Array("project_accesses")));
            If(!users.Any(row => row.Text("role_id") == id), "role.unused", id);
            If(role.Text("scope") == "account" && AccountPermissions.All(name => Permissions(id).Contains(name)), "role.owner_equivalent", id);
            var first = fleet["roles"].Where(other => other.Text("id") != id && (other.IsTrue("is_system") || IsOlderRole(other, role)));
            If(first.Any(other => IsEqual(other, role)), "role.duplicate", id);
        }

        foreach (var pending in fleet["members"].Where(row => row.Text("status") == "pending"))
        {
            If(pending.Time("invitation_expires_at") <= now, "invite.expired_account_role", pending.Text("invitation_id"));
        }

        foreach (var pending in fleet["members"].Concat(ProjectMembers).Where(row => row.Text("status") == "pending"))
        {
            If(Days(pending.Time("invited_at") ?? pending.Time("created_at")) >= 30, "invite.stale", pending.Text("invitation_id"));
        }
    }

    private static bool IsOlderRole(JsonElement one, JsonElement other) => one.Time("created_at") == other.Time("created_at")
        ? string.CompareOrdinal(one.Text("id"), other.Text("id")) < 0
        : one.Time("created_at") is null || one.Time("created_at") < other.Time("created_at");

    private bool IsEqual(JsonElement one, JsonElement other) =>
        one.Text("scope") == other.Text("scope")
        && Permissions(one.Text("id")).All(name => Permissions(other.Text("id")).Contains(name))
        && Permissions(other.Text("id")).All(name => Permissions(one.Text("id")).Contains(name));
}
