using Raff.Console.RaffApi;

namespace Raff.Console.Tests.RaffApi;

/// <summary>Every operation of the client, as OperationsTests checks it; one file for each area.</summary>
public static partial class OperationTable
{
    public const string KeyWithSecret = """
        {"success":true,"data":{"id":"k1","name":"ci","key_prefix":"raff_feedbeef","is_active":true,"secret":"raff_feedbeef00"}}
        """;
    private const string Done = """{"success":true,"message":"ok"}""";
    private const string Empty = """{"success":true,"data":[],"total":0}""";
    private const string Project = """
        {"success":true,"data":{"id":"prj_staging","account_id":"a","name":"staging","slug":"staging","default_region":"us-east","is_default":false,
        "is_active":true,"created_at":"2026-01-01T00:00:00Z","updated_at":"2026-01-01T00:00:00Z"}}
        """;
    private const string Vm = """{"success":true,"data":{"id":"vm-1","name":"web","status":"initiating","project_id":"prj_staging"}}""";
    private const string Volume = """{"success":true,"data":{"id":7,"name":"data","status":"creating","size":10,"volume_type":"nvme"}}""";
    private const string Snapshot = """{"success":true,"data":{"id":7,"name":"before","type":"volume"}}""";
    private const string Backup = """{"success":true,"data":{"id":"bk-1","name":"b","status":"pending","storage_size":0,"increment_id":null}}""";
    private const string Schedule = """{"success":true,"data":{"id":7,"name":"s","type":"daily","runtime":"Daily at 8am","keep_count":3}}""";
    private const string Vpc = """{"success":true,"data":{"id":"vpc-1","name":"net","cidr":"10.0.0.0/24","status":"active"}}""";
    private const string Ip = """{"success":true,"data":{"id":"ip-1","ip_address":"203.0.113.1","type":"IPv4","status":"free","reserved":true}}""";
    private const string Firewall = """{"success":true,"data":{"id":"sg-1","name":"web","rules":[]}}""";
    private const string Tags = """{"success":true,"tags":[{"id":"t1","name":"blue","priority":1,"created_at":"2026-01-01T00:00:00Z"}]}""";
    private const string Note = """{"success":true,"note":{"id":"n","type":"account","content":"hi"}}""";
    private const string Resize = """
        {"success":true,"message":"ok","id":"vm-1","billing":{"type":"upgrade","pro_rata_amount":1.5,"credits_applied":0,"balance_applied":1.5,
        "new_monthly_price":20,"new_price_per_hour":"0.03"}}
        """;
    private const string Ssh = """{"success":true,"data":{"id":"s1","name":"me","public_key":"ssh-ed25519 A","key_type":"ssh-ed25519"}}""";
    private const string Member = """
        {"success":true,"data":{"id":"m1","user_id":null,"email":"a@example.com","role":"member","role_id":"r1","status":"pending","invitation_id":"i1"}}
        """;
    private const string Invitation = """{"success":true,"data":{"id":"i1","type":"account","email":"a@example.com"}}""";
    private const string Role = """
        {"success":true,"data":{"id":"r1","name":"Viewer","slug":"viewer-2","scope":"project","permissions":["project.vms.view"],"is_system":false}}
        """;
    private const string Key = """{"success":true,"data":{"id":"k1","name":"ci","key_prefix":"raff_feedbeef","is_active":true}}""";

    private static readonly ProjectId Staging = new("prj_staging");

    /// <summary>The table.</summary>
    public static IReadOnlyList<OperationCase> All { get; } = [.. Basics, .. Vms, .. Networking, .. Storage, .. Account];
}
