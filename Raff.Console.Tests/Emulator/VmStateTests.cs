using System.Net;
using Microsoft.Data.Sqlite;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator;

/// <summary>Each action on a VM in each state (docs/raff-api.md#vm-lifecycle): done if allowed, otherwise refused with 409 and the state.</summary>
public sealed class VmStateTests
{
    private const string Ubuntu = "5ac21891-32e6-41ce-8a93-b5d6ab708b0d";

    private static readonly string[] States = ["initiating", "provisioning", "booting", "active", "passive", "finalizing", "failure"];

    /// <summary>The action, its call behind <c>/vms/{id}</c> and its body, and the states it is allowed in; empty for all.</summary>
    private static readonly (string Name, string Method, string Path, string? Body, string[] Allowed, string After)[] Actions =
    [
        ("start", "POST", "start", null, ["passive"], "booting"),
        ("stop", "POST", "stop", null, ["active"], "finalizing"),
        ("reboot", "POST", "reboot", null, ["active"], "booting"),
        ("reboot-hard", "POST", "reboot-hard", null, ["active", "booting", "finalizing"], "booting"),
        ("rename", "PATCH", "rename", """{"name":"other"}""", [], ""),
        ("reset-password", "POST", "reset-password", null, [], ""),
        ("reinstall", "POST", "reinstall", $$"""{"template_id":"{{Ubuntu}}"}""", ["active", "passive", "failure"], "provisioning"),
        ("factory-reset", "POST", "factory-reset", null, ["active", "passive", "failure"], "provisioning"),
        ("resize", "POST", "resize", """{"pricing_id":4}""", ["passive"], "passive"),
        ("resize-disk", "POST", "disk/resize", """{"new_size":200}""", ["passive"], "passive"),
        ("save-image", "POST", "save-image", """{"name":"image"}""", [], ""),
        ("join-vpc", "POST", "vpc", """{"vpc_id":"{vpc}"}""", ["active", "passive"], ""),
        ("attach-ip", "POST", "ip", """{"type":"IPv6"}""", ["active", "passive"], ""),
        ("attach-firewall", "POST", "security-groups", """{"security_group_id":"{group}","nic_id":0}""", ["active", "passive"], ""),
        ("detach-firewall", "DELETE", "security-groups/{group}/0", null, ["active", "passive"], ""),
        ("leave-vpc", "DELETE", "vpc/2", null, ["active", "passive"], ""),
        ("detach-ip", "DELETE", "ip/3", null, ["active", "passive"], ""),
        ("tag", "POST", "tags", """{"name":"{state}"}""", [], ""),
        ("note", "PUT", "notes/account", """{"content":"x"}""", [], ""),
        ("networks", "GET", "networks", null, [], ""),
        ("delete", "DELETE", "", null, [], "gone"),
    ];

    [Fact]
    public async Task Action_InEachState_SucceedsOrIsRefusedAsTheTableSays()
    {
        await using var host = new EmulatorHost();
        var project = await host.ProjectAsync("staging");
        var vm = await host.CreateActiveVmAsync(project);
        var vpc = (await host.PostAsync("/vpcs", new { name = "other", cidr = "10.200.0.0/24" }, project)).Data.GetProperty("id").GetString();
        var group = (await host.PostAsync("/security-groups", new { name = "group" }, project)).Data.GetProperty("id").GetString();
        foreach (var state in States)
        {
            foreach (var action in Actions)
            {
                await SetStatusAsync(host, vm, state);

                string? Filled(string? text) =>
                    text?.Replace("{vpc}", vpc, StringComparison.Ordinal).Replace("{group}", group, StringComparison.Ordinal)
                        .Replace("{state}", state, StringComparison.Ordinal);
                var answer = await host.SendAsync(
                    new(action.Method), $"/vms/{vm}/{Filled(action.Path)}".TrimEnd('/'), project: project, body: Filled(action.Body));

                var what = $"{action.Name} in {state}";
                if (action.Allowed.Length > 0 && !action.Allowed.Contains(state))
                {
                    answer.Status.ShouldBe(HttpStatusCode.Conflict, what);
                    answer.Message.ShouldContain($" is {state}; it must be {action.Allowed[0]}", Case.Sensitive, what);
                    (await StatusAsync(host, vm)).ShouldBe(state, what);
                    continue;
                }

                ((int)answer.Status).ShouldBeInRange(200, 201, $"{what}: {answer.Body}");
                (await StatusAsync(host, vm)).ShouldBe(action.After.Length == 0 ? AfterAny(action.Name, state) : action.After, what);
                vm = action.Name == "delete" ? await host.CreateActiveVmAsync(project) : vm;
            }
        }
    }

    [Theory]
    [InlineData("stop", "active", "finalizing:passive")]
    [InlineData("start", "passive", "booting:active")]
    [InlineData("reboot", "active", "booting:active")]
    [InlineData("reboot-hard", "active", "booting:active")]
    [InlineData("reset-password", "active", "booting:active")]
    [InlineData("factory-reset", "passive", "provisioning:booting:active")]
    public async Task Action_AsTimePasses_TakesTheVmThroughItsStates(string path, string from, string states)
    {
        await using var host = new EmulatorHost();
        var project = await host.ProjectAsync("staging");
        var vm = await host.CreateActiveVmAsync(project);
        await SetStatusAsync(host, vm, from);

        (await host.PostAsync($"/vms/{vm}/{path}", null, project)).ShouldBe(HttpStatusCode.OK);

        foreach (var state in states.Split(':'))
        {
            (await StatusAsync(host, vm)).ShouldBe(state);
            host.Time.AdvanceSeconds(3);
        }

        (await StatusAsync(host, vm)).ShouldBe(states.Split(':')[^1]);
    }

    [Fact]
    public async Task HardReboot_OfAVmStuckWhileStopping_DoesNotStopItLater()
    {
        await using var host = new EmulatorHost();
        var project = await host.ProjectAsync("staging");
        var vm = await host.CreateActiveVmAsync(project);
        await host.PostAsync($"/vms/{vm}/stop", null, project);

        (await host.PostAsync($"/vms/{vm}/reboot-hard", null, project)).ShouldBe(HttpStatusCode.OK);

        host.Time.AdvanceSeconds(9);
        (await StatusAsync(host, vm)).ShouldBe("active");
    }

    /// <summary>The state after an action that is allowed in any state: only a running VM restarts for its new password.</summary>
    private static string AfterAny(string action, string state) => action == "reset-password" && state == "active" ? "booting" : state;

    private static async Task<string> StatusAsync(EmulatorHost host, string vm)
    {
        var answer = await host.GetAsync($"/vms/{vm}");
        return answer.Status == HttpStatusCode.NotFound ? "gone" : answer.Data.GetProperty("status").GetString()!;
    }

    /// <summary>Puts a VM into a state that calls cannot produce on demand, such as failure.</summary>
    private static async Task SetStatusAsync(EmulatorHost host, string vm, string status)
    {
        // Requests apply due transitions; drop those that are not due yet.
        await host.GetAsync($"/vms/{vm}");
        using var connection = new SqliteConnection($"Data Source={host.DatabasePath}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM Transitions; UPDATE Vms SET Status = $status, PlanId = 3, Storage = 80, AddedStorage = 0 WHERE Id = $id";
        command.Parameters.AddWithValue("$status", status);
        command.Parameters.AddWithValue("$id", vm.ToUpperInvariant());
        command.ExecuteNonQuery();
    }
}
