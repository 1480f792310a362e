using System.Globalization;
using System.Text;
using System.Text.Json;
using Raff.Console.RaffApi;

namespace Raff.Console.Operations;

/// <summary>
/// A request as other tools send it: curl, the vendor's CLI, Terraform. All from the one <see cref="ApiRequest"/>; keys stand as variables, secrets as
/// placeholders.
/// Pure.
/// </summary>
public static class EquivalentCalls
{
    /// <summary>
    /// The CLI's words for an operation; {0} and on stand for its ids, a field's flag is its name with dashes unless <see cref="Flags"/> says otherwise.
    /// </summary>
    private static readonly Dictionary<string, string> Cli = new(StringComparer.Ordinal)
    {
        ["POST vms"] = "vm create",
        ["DELETE vms/{id}"] = "vm delete {0}",
        ["POST vms/{id}/start"] = "vm start {0}",
        ["POST vms/{id}/stop"] = "vm stop {0}",
        ["POST vms/{id}/reboot"] = "vm reboot {0}",
        ["POST vms/{id}/reboot-hard"] = "vm hard-reboot {0}",
        ["PATCH vms/{id}/rename"] = "vm rename {0}",
        ["POST vms/{id}/resize"] = "vm resize {0}",
        ["POST vms/{id}/disk/resize"] = "vm resize-disk {0}",
        ["POST vms/{id}/reset-password"] = "vm reset-password {0}",
        ["POST vms/{id}/reinstall"] = "vm reinstall {0}",
        ["POST vms/{id}/factory-reset"] = "vm factory-reset {0}",
        ["POST vms/{id}/save-image"] = "vm save-image {0}",
        ["PATCH vms/{id}/console-policy"] = "vm console-policy {0}",
        ["POST vms/{id}/vpc"] = "vm vpc attach {0}",
        ["DELETE vms/{id}/vpc/{nicId}"] = "vm vpc detach {0} --nic-id {1}",
        ["POST vms/{id}/ip"] = "vm ip attach {0}",
        ["DELETE vms/{id}/ip/{nicId}"] = "vm ip detach {0} --nic-id {1}",
        ["POST vms/{id}/security-groups"] = "vm sg attach {0}",
        ["DELETE vms/{id}/security-groups/{firewallId}/{nicId}"] = "vm sg detach {0} --security-group-id {1} --nic-id {2}",
        ["POST vms/{id}/tags"] = "vm tags add {0}",
        ["PATCH vms/{id}/tags/{tagId}"] = "vm tags update {0} --tag-id {1}",
        ["DELETE vms/{id}/tags/{tagId}"] = "vm tags remove {0} --tag-id {1}",
        ["PUT vms/{id}/notes/{type}"] = "vm notes set {0} --type {1}",
        ["POST vms/{id}/notes/{type}/append"] = "vm notes append {0} --type {1}",
        ["POST snapshots"] = "snapshot create",
        ["POST backups"] = "backup create",
        ["POST backup-schedules"] = "backup schedule create",
        ["POST volumes"] = "volume create",
        ["POST volumes/{id}/attach"] = "volume attach {0}",
        ["POST volumes/{id}/detach"] = "volume detach {0}",
        ["PATCH volumes/{id}"] = "volume resize {0}",
        ["DELETE volumes/{id}"] = "volume delete {0}",
        ["PATCH snapshots/{id}/rename"] = "snapshot rename {0}",
        ["POST snapshots/{id}/restore"] = "snapshot restore {0}",
        ["DELETE snapshots/{id}"] = "snapshot delete {0}",
        ["POST backups/{id}/restore"] = "backup restore {0}",
        ["DELETE backups/{id}"] = "backup delete {0}",
        ["PATCH backup-schedules/{id}"] = "backup schedule update {0}",
        ["DELETE backup-schedules/{id}"] = "backup schedule delete {0}",
        ["POST vpcs"] = "vpc create",
        ["PUT vpcs/{id}"] = "vpc update {0}",
        ["DELETE vpcs/{id}"] = "vpc delete {0}",
        ["POST ips/reserve"] = "ip reserve",
        ["POST ips/{id}/change"] = "ip change {0}",
        ["DELETE ips/{id}/reserve"] = "ip release {0}",
        ["POST security-groups"] = "security-group create",
        ["PUT security-groups/{id}"] = "security-group update {0}",
        ["DELETE security-groups/{id}"] = "security-group delete {0}",
    };

    private static readonly Dictionary<(string Operation, string Field), string> Flags = new()
    {
        [("PATCH vms/{id}/console-policy", "console_require_mfa")] = "require-mfa",
        [("POST vms/{id}/vpc", "ip")] = "ip",
        [("POST vms", "skip_vpc")] = "no-vpc",
        [("POST backup-schedules", "type")] = "frequency",
        [("POST backup-schedules", "day_of_week")] = "day",
        [("POST backup-schedules", "keep_count")] = "keep",
        [("PATCH backup-schedules/{id}", "type")] = "frequency",
        [("PATCH backup-schedules/{id}", "day_of_week")] = "day",
        [("PATCH backup-schedules/{id}", "keep_count")] = "keep",
        [("POST volumes", "volume_type")] = "type",
        [("POST volumes", "filesystem_type")] = "filesystem",
    };

    private static readonly Dictionary<string, (string Resource, Dictionary<string, string> Names)> Terraform = new(StringComparer.Ordinal)
    {
        ["POST vms"] = ("raff_vm", []),
        ["POST snapshots"] = ("raff_snapshot", new() { ["resource_id"] = "vm_id" }),
        ["POST backups"] = ("raff_backup", []),
        ["POST backup-schedules"] = ("raff_backup_schedule", new() { ["type"] = "frequency" }),
        ["POST volumes"] = ("raff_volume", []),
        ["POST vpcs"] = ("raff_vpc", []),
        ["POST ips/reserve"] = ("raff_ip", []),
    };

    /// <summary>For a shell with curl; the key and the endpoint are variables.</summary>
    public static string Curl(ApiRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var line = new StringBuilder($"curl -X {request.Method} \"$RAFF_ENDPOINT{request.Path}\" -H \"X-API-Key: $RAFF_API_KEY\"");
        if (request.Project is { } project)
        {
            line.Append(CultureInfo.InvariantCulture, $" -H \"X-Project-ID: {project}\"");
        }

        if (request.Body is { } body)
        {
            line.Append(CultureInfo.InvariantCulture, $" -H \"Content-Type: application/json\" -d {Quoted(body)}");
        }

        return line.ToString();
    }

    /// <summary>For the vendor's CLI; null where it has no such command.</summary>
    public static string? RaffCli(ApiRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!Cli.TryGetValue(request.Operation, out var words))
        {
            return null;
        }

        var line = new StringBuilder("raff ").AppendFormat(CultureInfo.InvariantCulture, words, [.. request.Ids.Select(object (id) => Quoted(id))]);
        foreach (var (field, value) in Fields(request))
        {
            var flag = Flags.GetValueOrDefault((request.Operation, field)) ?? field.Replace('_', '-');
            line.Append(value.ValueKind switch
            {
                JsonValueKind.True => $" --{flag}",
                JsonValueKind.False => $" --{flag}=false",
                JsonValueKind.Array => $" --{flag} {Quoted(string.Join(',', value.EnumerateArray().Select(one => one.ToString())))}",
                _ => $" --{flag} {Quoted(value.ToString())}",
            });
        }

        return request.Project is { } project ? line.Append(CultureInfo.InvariantCulture, $" --project-id {project}").ToString() : line.ToString();
    }

    /// <summary>A resource block for the vendor's Terraform provider; null for what makes nothing.</summary>
    public static string? TerraformBlock(ApiRequest request, string name)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!Terraform.TryGetValue(request.Operation, out var resource))
        {
            return null;
        }

        var fields = Fields(request).Select(field => (Name: resource.Names.GetValueOrDefault(field.Name) ?? field.Name, field.Value)).ToList();
        var width = fields.Max(field => field.Name.Length);
        var block = new StringBuilder($"resource \"{resource.Resource}\" \"{Label(name)}\" {{\n");
        foreach (var (field, value) in fields)
        {
            block.Append(CultureInfo.InvariantCulture, $"  {field.PadRight(width)} = {Hcl(value)}\n");
        }

        return block.Append('}').ToString();
    }

    private static List<(string Name, JsonElement Value)> Fields(ApiRequest request)
    {
        if (request.Body is null)
        {
            return [];
        }

        using var json = JsonDocument.Parse(request.Body);
        return [.. json.RootElement.EnumerateObject().Select(field => (field.Name, field.Value.Clone()))];
    }

    /// <summary>A text in a POSIX shell, whatever is in it.</summary>
    private static string Quoted(string text) =>
        text.Length > 0 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or ',' or ':' or '/') ? text
            : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    // In HCL, "${" and "%{" begin a template; doubled they do not.
    private static string Hcl(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => $"[{string.Join(", ", value.EnumerateArray().Select(Hcl))}]",
        _ => value.GetRawText().Replace("${", "$${", StringComparison.Ordinal).Replace("%{", "%%{", StringComparison.Ordinal),
    };

    private static string Label(string name)
    {
        var label = new string([.. name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '_')]);
        return label.Length > 0 && (char.IsAsciiLetter(label[0]) || label[0] == '_') ? label : "_" + label;
    }
}
