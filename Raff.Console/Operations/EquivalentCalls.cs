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
        ["GET vms/{id}"] = "vm get {0}",
        ["GET volumes/{id}"] = "volume get {0}",
        ["GET snapshots/{id}"] = "snapshot get {0}",
        ["GET backups/{id}"] = "backup get {0}",
        ["GET backup-schedules/{id}"] = "backup schedule get {0}",
        ["GET vpcs/{id}"] = "vpc get {0}",
        ["GET ips/{id}"] = "ip get {0}",
        ["GET security-groups/{id}"] = "security-group get {0}",
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

    /// <summary>The provider's data sources, and whether their ids are numbers.</summary>
    private static readonly Dictionary<string, (string Source, bool HasNumber)> DataSources = new(StringComparer.Ordinal)
    {
        ["GET vms/{id}"] = ("raff_vm", false),
        ["GET volumes/{id}"] = ("raff_volume", true),
        ["GET snapshots/{id}"] = ("raff_snapshot", true),
        ["GET backups/{id}"] = ("raff_backup", false),
        ["GET backup-schedules/{id}"] = ("raff_backup_schedule", true),
        ["GET vpcs/{id}"] = ("raff_vpc", false),
        ["GET ips/{id}"] = ("raff_ip", false),
        ["GET security-groups/{id}"] = ("raff_security_group", false),
    };

    /// <summary>Reads that the CLI makes without a project; its other reads need one.</summary>
    private static readonly HashSet<string> ReadsWithoutProject = new(StringComparer.Ordinal) { "GET vms/{id}", "GET ips/{id}" };

    /// <summary>The request that reads one row of a list.</summary>
    /// <param name="path">The list's path below <c>/api/v1/</c>.</param>
    /// <param name="id">The row.</param>
    /// <param name="project">The row's own project, which the API does not take and other tools do; null where it is unknown.</param>
    public static ApiRequest Reading(string path, ResourceId id, ProjectId? project) =>
        new("GET", path + "/{id}", [id.Value], $"/api/v1/{path}/{Uri.EscapeDataString(id.Value)}", project, null);

    /// <summary>
    /// A data source block for the vendor's Terraform provider with a provider alias of the resource's project; null where the provider has no such
    /// data source.
    /// </summary>
    /// <param name="reading">The request that reads the resource.</param>
    /// <param name="alias">The name of the project: an alias for each.</param>
    /// <param name="name">The name of the resource.</param>
    public static string? TerraformData(ApiRequest reading, string alias, string name)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Project is not { } project || !DataSources.TryGetValue(reading.Operation, out var data)
            || (data.HasNumber && !long.TryParse(reading.Ids[0], NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            return null;
        }

        var id = data.HasNumber ? reading.Ids[0] : Hcl(JsonSerializer.SerializeToElement(reading.Ids[0]));
        return $$"""
            provider "raff" {
              alias      = "{{Label(alias)}}"
              project_id = {{Hcl(JsonSerializer.SerializeToElement(project.Value))}}
            }

            data "{{data.Source}}" "{{Label(name)}}" {
              provider = raff.{{Label(alias)}}
              id       = {{id}}
            }
            """.ReplaceLineEndings("\n");
    }

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

        return request.Project is { } project && !ReadsWithoutProject.Contains(request.Operation)
            ? line.Append(CultureInfo.InvariantCulture, $" --project-id {project}").ToString() : line.ToString();
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
