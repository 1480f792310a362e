using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Requests;

namespace Raff.Console.Tests.RaffApi;

/// <content>VMs, their tags and notes.</content>
public static partial class OperationTable
{
    private static OperationCase[] Vms =>
    [
        OperationCase.Of("CreateVmAsync", "POST vms", "prj_staging",
            """
            {"name":"web","template_id":"t","pricing_id":3,"region":"us-east","ssh_keys":["ssh-ed25519 A"],"password":"Geheim12345,X","tags":["blue"],
            "skip_public_ip":true}
            """,
            Vm,
            (client, cancel) =>
                client.CreateVmAsync(Staging, new CreateVm { Name = "web", TemplateId = "t", PricingId = 3, Region = "us-east", SshKeys = ["ssh-ed25519 A"],
                Password = new Secret("Geheim12345,X"), Tags = ["blue"], SkipPublicIp = true }, cancel)),
        OperationCase.Of("DeleteVmAsync", "DELETE vms/vm-1", "prj_staging", """{"volume_action":"detach","delete_vpc":false}""", Done, (client, cancel) =>
            client.DeleteVmAsync(Staging, new ResourceId("vm-1"), new DeleteVm(VolumeAction.Detach, DeleteVpc: false), cancel)),
        OperationCase.Of("DeleteVmsAsync", "DELETE vms/bulk", "prj_staging",
            """{"ids":["vm-1","vm-2"],"volume_action":"delete","delete_vpc":true}""",
            """
            {"success":false,"message":"1 of 2","total_count":2,"success_count":1,"failed_count":1,"results":[{"id":"vm-1","success":true},{"id":"vm-2",
            "success":false,"error":"busy"}]}
            """,
            (client, cancel) =>
                client.DeleteVmsAsync(Staging, [new ResourceId("vm-1"), new ResourceId("vm-2")], new DeleteVm(VolumeAction.Delete, DeleteVpc: true), cancel)),
        OperationCase.Of("StartVmAsync", "POST vms/vm-1/start", "prj_staging", null, Done, (client, cancel) =>
            client.StartVmAsync(Staging, new ResourceId("vm-1"), cancel)),
        OperationCase.Of("StopVmAsync", "POST vms/vm-1/stop", "prj_staging", null, Done, (client, cancel) =>
            client.StopVmAsync(Staging, new ResourceId("vm-1"), cancel)),
        OperationCase.Of("RebootVmAsync", "POST vms/vm-1/reboot", "prj_staging", null, Done, (client, cancel) =>
            client.RebootVmAsync(Staging, new ResourceId("vm-1"), cancel)),
        OperationCase.Of("RebootVmHardAsync", "POST vms/vm-1/reboot-hard", "prj_staging", null, Done, (client, cancel) =>
            client.RebootVmHardAsync(Staging, new ResourceId("vm-1"), cancel)),
        OperationCase.Of("ResetVmPasswordAsync", "POST vms/vm-1/reset-password", "prj_staging", null, Done, (client, cancel) =>
            client.ResetVmPasswordAsync(Staging, new ResourceId("vm-1"), cancel)),
        OperationCase.Of("FactoryResetVmAsync", "POST vms/vm-1/factory-reset", "prj_staging", null, Done, (client, cancel) =>
            client.FactoryResetVmAsync(Staging, new ResourceId("vm-1"), cancel)),
        OperationCase.Of("RenameVmAsync", "PATCH vms/vm-1/rename", "prj_staging", """{"name":"db"}""", Done, (client, cancel) =>
            client.RenameVmAsync(Staging, new ResourceId("vm-1"), "db", cancel)),
        OperationCase.Of(
            "ReinstallVmAsync",
            "POST vms/vm-1/reinstall",
            "prj_staging",
            """{"template_id":"t","auto_generate_password":true}""",
            Done,
            (client, cancel) =>
                client.ReinstallVmAsync(Staging, new ResourceId("vm-1"), new ReinstallVm { TemplateId = "t", AutoGeneratePassword = true }, cancel)),
        OperationCase.Of("ResizeVmAsync", "POST vms/vm-1/resize", "prj_staging", """{"pricing_id":4}""", Resize, (client, cancel) =>
            client.ResizeVmAsync(Staging, new ResourceId("vm-1"), 4, cancel)),
        OperationCase.Of("ResizeVmDiskAsync", "POST vms/vm-1/disk/resize", "prj_staging", """{"new_size":200}""", Resize, (client, cancel) =>
            client.ResizeVmDiskAsync(Staging, new ResourceId("vm-1"), 200, cancel)),
        OperationCase.Of(
            "SaveVmImageAsync",
            "POST vms/vm-1/save-image",
            "prj_staging",
            """{"name":"golden","disk_id":0,"snapshot_id":12}""",
            """{"success":true,"data":{"id":"img","name":"golden","region":"us-east"}}""",
            (client, cancel) => client.SaveVmImageAsync(
                Staging,
                new ResourceId("vm-1"),
                new SaveImage { Name = "golden", DiskId = 0, SnapshotId = new ResourceId("12") },
                cancel)),
        OperationCase.Of("AddVmTagAsync", "POST vms/vm-1/tags", "prj_staging", """{"name":"blue","priority":1}""", Tags, (client, cancel) =>
            client.AddVmTagAsync(Staging, new ResourceId("vm-1"), "blue", 1, cancel)),
        OperationCase.Of("UpdateVmTagAsync", "PATCH vms/vm-1/tags/t1", "prj_staging", """{"name":"green"}""", Tags, (client, cancel) =>
            client.UpdateVmTagAsync(Staging, new ResourceId("vm-1"), "t1", "green", null, cancel)),
        OperationCase.Of("RemoveVmTagAsync", "DELETE vms/vm-1/tags/t1", "prj_staging", null, Tags, (client, cancel) =>
            client.RemoveVmTagAsync(Staging, new ResourceId("vm-1"), "t1", cancel)),
        OperationCase.Of(
            "SetVmConsolePolicyAsync",
            "PATCH vms/vm-1/console-policy",
            "prj_staging",
            """{"console_require_mfa":true}""",
            Done,
            (client, cancel) => client.SetVmConsolePolicyAsync(Staging, new ResourceId("vm-1"), requireMfa: true, cancel)),
        OperationCase.Of("GetVmNotesAsync", "GET vms/vm-1/notes", null,
            null,
            """
            {"success":true,"personal_note":null,"account_note":{"id":"n","vm_id":"vm-1","user_id":"u","type":"account","content":"hi",
            "created_at":"2026-01-01T00:00:00Z","updated_at":"2026-01-01T00:00:00Z"}}
            """,
            (client, cancel) => client.GetVmNotesAsync(new ResourceId("vm-1"), Lane.Interactive, cancel)),
        OperationCase.Of("AppendVmNoteAsync", "POST vms/vm-1/notes/account/append", "prj_staging", """{"content":"more"}""", Note, (client, cancel) =>
            client.AppendVmNoteAsync(Staging, new ResourceId("vm-1"), NoteType.Account, "more", cancel)),
        OperationCase.Of("EditVmNoteAsync", "PATCH vms/vm-1/notes/personal", "prj_staging", """{"content":"new"}""", Note, (client, cancel) =>
            client.EditVmNoteAsync(Staging, new ResourceId("vm-1"), NoteType.Personal, "new", cancel)),
        OperationCase.Of("PutVmNoteAsync", "PUT vms/vm-1/notes/account", "prj_staging", """{"content":""}""", Note, (client, cancel) =>
            client.PutVmNoteAsync(Staging, new ResourceId("vm-1"), NoteType.Account, "", cancel)),
    ];
}
