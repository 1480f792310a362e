using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;

namespace Raff.Console.Tests.Operations;

/// <summary>The same request for curl, the vendor's CLI and Terraform.</summary>
public sealed class EquivalentCallsTests
{
    private static readonly VirtualMachine Vm = new() { Id = new("vm-1"), ProjectId = new("prj_1"), Name = "web", Status = "active" };

    [Fact]
    public void Curl_OfACommand_HoldsMethodPathProjectAndBody() =>
        EquivalentCalls.Curl(VmCommands.Rename(Vm, "it's").Request!).ShouldBe(
            """curl -X PATCH "$RAFF_ENDPOINT/api/v1/vms/vm-1/rename" -H "X-API-Key: $RAFF_API_KEY" -H "X-Project-ID: prj_1" """ +
            """-H "Content-Type: application/json" -d '{"name":"it'\''s"}'""");

    [Fact]
    public void RaffCli_OfCommands_UsesTheVendorsWords()
    {
        Cli(VmCommands.Stop(Vm)).ShouldBe("raff vm stop vm-1 --project-id prj_1");
        Cli(VmCommands.Resize(Vm, 4)).ShouldBe("raff vm resize vm-1 --pricing-id 4 --project-id prj_1");
        Cli(VmCommands.Delete(Vm, [], VolumeAction.Detach, deleteVpc: false))
            .ShouldBe("raff vm delete vm-1 --volume-action detach --delete-vpc=false --project-id prj_1");
        Cli(VmPartCommands.DetachIp(Vm, 3, "203.0.113.1", null)).ShouldBe("raff vm ip detach vm-1 --nic-id 3 --project-id prj_1");
        Cli(VmPartCommands.AddTag(Vm, "a b", 1)).ShouldBe("raff vm tags add vm-1 --name 'a b' --priority 1 --project-id prj_1");
        Cli(VmPartCommands.CreateSchedule(Vm, new CreateBackupSchedule { VmId = Vm.Id, Type = "weekly", Time = "08:00", DayOfWeek = "Monday", KeepCount = 7 }))
            .ShouldBe("raff backup schedule create --vm-id vm-1 --frequency weekly --time 08:00 --day Monday --keep 7 --project-id prj_1");
        Cli(VmPartCommands.ResetBackupChain(Vm)).ShouldBeNull("The vendor's CLI has no such command.");
    }

    [Fact]
    public void Request_OfEveryVmCommand_HasCliTextOrIsListedWithout() =>
        Cli(VmPartCommands.ConsolePolicy(Vm, requireMfa: true)).ShouldBe("raff vm console-policy vm-1 --require-mfa --project-id prj_1");

    [Fact]
    public void TerraformBlock_OfACreate_IsAResourceWithoutItsSecret()
    {
        var command = VmCommands.Create(new ProjectId("prj_1"), new CreateVm
        {
            Name = "web ${x}",
            TemplateId = "t",
            PricingId = 3,
            Region = "us-east",
            Password = new Secret("Geheim12345,XY"),
            Tags = ["a"],
        });

        EquivalentCalls.TerraformBlock(command.Request!, "web 1").ShouldBe(
            """
            resource "raff_vm" "web_1" {
              name        = "web $${x}"
              template_id = "t"
              pricing_id  = 3
              region      = "us-east"
              password    = "<secret>"
              tags        = ["a"]
            }
            """.ReplaceLineEndings("\n"));
        EquivalentCalls.TerraformBlock(VmCommands.Stop(Vm).Request!, "web").ShouldBeNull();
    }

    [Fact]
    public void TerraformData_OfAVm_NamesItsProjectAsAProviderAlias() =>
        EquivalentCalls.TerraformData(EquivalentCalls.Reading("vms", Vm.Id, Vm.ProjectId), "staging 1", "web ${x}").ShouldBe(
            """
            provider "raff" {
              alias      = "staging_1"
              project_id = "prj_1"
            }

            data "raff_vm" "web___x_" {
              provider = raff.staging_1
              id       = "vm-1"
            }
            """.ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("vms", "v-1", "data \"raff_vm\"", "\"v-1\"", "raff vm get v-1")]
    [InlineData("volumes", "17", "data \"raff_volume\"", "17", "raff volume get 17 --project-id prj_1")]
    [InlineData("snapshots", "17", "data \"raff_snapshot\"", "17", "raff snapshot get 17 --project-id prj_1")]
    [InlineData("backups", "b-1", "data \"raff_backup\"", "\"b-1\"", "raff backup get b-1 --project-id prj_1")]
    [InlineData("backup-schedules", "17", "data \"raff_backup_schedule\"", "17", "raff backup schedule get 17 --project-id prj_1")]
    [InlineData("vpcs", "n-1", "data \"raff_vpc\"", "\"n-1\"", "raff vpc get n-1 --project-id prj_1")]
    [InlineData("ips", "i-1", "data \"raff_ip\"", "\"i-1\"", "raff ip get i-1")]
    [InlineData("security-groups", "f-1", "data \"raff_security_group\"", "\"f-1\"", "raff security-group get f-1 --project-id prj_1")]
    public void Reading_OfEachKind_HasItsDataSourceAndItsCliCommand(string path, string id, string data, string value, string cli)
    {
        var reading = EquivalentCalls.Reading(path, new ResourceId(id), new ProjectId("prj_1"));

        var block = EquivalentCalls.TerraformData(reading, "staging", "one")!;
        block.ShouldContain($"\n{data} \"one\" {{\n");
        block.ShouldContain($"\n  id       = {value}\n");
        EquivalentCalls.RaffCli(reading).ShouldBe(cli);
    }

    [Theory]
    [InlineData("databases", "d-1", "prj_1")]
    [InlineData("vms", "v-1", null)]
    [InlineData("volumes", "vol-x", "prj_1")]
    public void TerraformData_OfWhatTheProviderCannotRead_IsNotClaimed(string path, string id, string? project) =>
        EquivalentCalls.TerraformData(EquivalentCalls.Reading(path, new ResourceId(id), project is null ? null : new ProjectId(project)), "staging", "one")
            .ShouldBeNull();

    private static string? Cli(Command command) => EquivalentCalls.RaffCli(command.Request!);
}
