using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Requests;

namespace Raff.Console.Tests.RaffApi;

/// <content>SSH keys, members, invitations, roles, permissions and API keys.</content>
public static partial class OperationTable
{
    private static OperationCase[] Account =>
    [
        OperationCase.Of(
            "ListSshKeysAsync",
            "GET ssh-keys",
            null,
            null,
            """{"success":true,"data":[{"id":"s1","name":"me","public_key":"ssh-ed25519 A","key_type":"ssh-ed25519"}]}""",
            (client, cancel) => client.ListSshKeysAsync(Lane.Interactive, cancel)),
        OperationCase.Of("GetSshKeyAsync", "GET ssh-keys/s1", null, null, Ssh, (client, cancel) => client.GetSshKeyAsync("s1", Lane.Interactive, cancel)),
        OperationCase.Of("AddSshKeyAsync", "POST ssh-keys", null, """{"name":"me","public_key":"ssh-ed25519 A"}""", Ssh, (client, cancel) =>
            client.AddSshKeyAsync("me", "ssh-ed25519 A", cancel)),
        OperationCase.Of("RenameSshKeyAsync", "PUT ssh-keys/s1", null, """{"name":"you"}""", Ssh, (client, cancel) =>
            client.RenameSshKeyAsync("s1", "you", cancel)),
        OperationCase.Of("DeleteSshKeyAsync", "DELETE ssh-keys/s1", null, null, Done, (client, cancel) => client.DeleteSshKeyAsync("s1", cancel)),
        OperationCase.Of("ListMembersAsync", "GET members?limit=50&offset=0", null, null, Empty, (client, cancel) =>
            client.ListMembersAsync(new PageRequest(0, 50), Lane.Interactive, cancel)),
        OperationCase.Of("GetMemberAsync", "GET members/m1", null, null, Member, (client, cancel) => client.GetMemberAsync("m1", Lane.Interactive, cancel)),
        OperationCase.Of("AddMemberAsync", "POST members", null, """{"role_id":"r1","email":"a@example.com"}""", Member, (client, cancel) =>
            client.AddMemberAsync(AddMember.ByEmail("a@example.com", "r1"), cancel)),
        OperationCase.Of("UpdateMemberAsync", "PATCH members/m1", null, """{"status":"suspended"}""", Member, (client, cancel) =>
            client.UpdateMemberAsync("m1", new UpdateMember(null, "suspended"), cancel)),
        OperationCase.Of("RemoveMemberAsync", "DELETE members/m1", null, null, Done, (client, cancel) => client.RemoveMemberAsync("m1", cancel)),
        OperationCase.Of("ListProjectMembersAsync", "GET projects/prj_staging/members?limit=50&offset=0", null, null, Empty, (client, cancel) =>
            client.ListProjectMembersAsync(Staging, new PageRequest(0, 50), Lane.Background, cancel)),
        OperationCase.Of("GetProjectMemberAsync", "GET projects/prj_staging/members/m1", null, null, Member, (client, cancel) =>
            client.GetProjectMemberAsync(Staging, "m1", Lane.Interactive, cancel)),
        OperationCase.Of(
            "AddProjectMemberAsync",
            "POST projects/prj_staging/members",
            null,
            """{"role_id":"r1","api_key_id":"k1"}""",
            Member,
            (client, cancel) => client.AddProjectMemberAsync(Staging, AddProjectMember.Key("k1", "r1"), cancel)),
        OperationCase.Of("UpdateProjectMemberAsync", "PATCH projects/prj_staging/members/m1", null, """{"role_id":"r2"}""", Member, (client, cancel) =>
            client.UpdateProjectMemberAsync(Staging, "m1", new UpdateMember("r2", null), cancel)),
        OperationCase.Of("RemoveProjectMemberAsync", "DELETE projects/prj_staging/members/m1", null, null, Done, (client, cancel) =>
            client.RemoveProjectMemberAsync(Staging, "m1", cancel)),
        OperationCase.Of("InviteAsync", "POST invitations", null, """{"email":"a@example.com","role_id":"r1"}""", Invitation, (client, cancel) =>
            client.InviteAsync(new Invite("a@example.com", "r1"), cancel)),
        OperationCase.Of(
            "InviteToProjectAsync",
            "POST projects/prj_staging/invitations",
            null,
            """{"email":"a@example.com","role_id":"r1"}""",
            Invitation,
            (client, cancel) => client.InviteToProjectAsync(Staging, new Invite("a@example.com", "r1"), cancel)),
        OperationCase.Of("CancelInvitationAsync", "DELETE invitations/i1", null, null, Done, (client, cancel) => client.CancelInvitationAsync("i1", cancel)),
        OperationCase.Of(
            "ListPermissionsAsync",
            "GET permissions",
            null,
            null,
            """{"success":true,"data":[{"name":"project.vms.view","scope":"project","category":"vm"}]}""",
            (client, cancel) => client.ListPermissionsAsync(cancel)),
        OperationCase.Of("ListRolesAsync", "GET roles?scope=project&limit=50&offset=0", null, null, """{"success":true,"data":[]}""", (client, cancel) =>
            client.ListRolesAsync(new PageRequest(0, 50, new Dictionary<string, string> { ["scope"] = "project" }), Lane.Interactive, cancel)),
        OperationCase.Of("GetRoleAsync", "GET roles/r1", null, null, Role, (client, cancel) => client.GetRoleAsync("r1", Lane.Interactive, cancel)),
        OperationCase.Of(
            "CreateRoleAsync",
            "POST roles",
            null,
            """{"name":"Viewer","slug":"viewer-2","scope":"project","permissions":["project.vms.view"]}""",
            Role,
            (client, cancel) =>
                client.CreateRoleAsync(new CreateRole { Name = "Viewer", Slug = "viewer-2", Scope = "project", Permissions = ["project.vms.view"] }, cancel)),
        OperationCase.Of("UpdateRoleAsync", "PATCH roles/r1", null, """{"permissions":["project.vms.view"]}""", Role, (client, cancel) =>
            client.UpdateRoleAsync("r1", new UpdateRole(null, null, ["project.vms.view"]), cancel)),
        OperationCase.Of("DeleteRoleAsync", "DELETE roles/r1", null, null, Done, (client, cancel) => client.DeleteRoleAsync("r1", cancel)),
        OperationCase.Of("ListApiKeysAsync", "GET api-keys?limit=50&offset=0", null, null, Empty, (client, cancel) =>
            client.ListApiKeysAsync(new PageRequest(0, 50), Lane.Interactive, cancel)),
        OperationCase.Of("GetApiKeyAsync", "GET api-keys/k1", null, null, Key, (client, cancel) => client.GetApiKeyAsync("k1", Lane.Interactive, cancel)),
        OperationCase.Of(
            "CreateApiKeyAsync",
            "POST api-keys",
            null,
            """{"name":"ci","expires_at":"2027-01-01T00:00:00+00:00","role_id":"r1"}""",
            KeyWithSecret,
            (client, cancel) => client.CreateApiKeyAsync(
                new CreateApiKey { Name = "ci", ExpiresAt = new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero), RoleId = "r1" },
                cancel)),
        OperationCase.Of("UpdateApiKeyAsync", "PATCH api-keys/k1", null, """{"is_active":false}""", Key, (client, cancel) =>
            client.UpdateApiKeyAsync("k1", new UpdateApiKey(null, null, null, false), cancel)),
        OperationCase.Of("RevokeApiKeyAsync", "DELETE api-keys/k1", null, null, Done, (client, cancel) => client.RevokeApiKeyAsync("k1", cancel)),
        OperationCase.Of("RegenerateApiKeyAsync", "POST api-keys/k1/regenerate", null, null, KeyWithSecret, (client, cancel) =>
            client.RegenerateApiKeyAsync("k1", cancel)),
    ];
}
