using Raff.Console.Features.Resources.Create;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.VirtualMachines;

/// <summary>The request for the first VM of a draft as other tools send it, secrets replaced by placeholders. Pure.</summary>
public static class VmCreateTexts
{
    /// <summary>For curl, the vendor's CLI and Terraform.</summary>
    public static IReadOnlyList<(string Title, string Text)> Of(VmCreateDraft draft, VmCreateCatalog catalog, IReadOnlyCollection<SshKey> keys)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var project = new ProjectId(draft.Project);
        var name = draft.Names[0].Trim() is { Length: > 0 } typed ? typed : "web-01";
        var body = VmCreateRules.Request(draft, name, catalog, keys);
        var request = VmCommands.Create(project, body).Request!;

        // Neither the CLI nor Terraform can leave out the address.
        var other = VmCommands.Create(project, body with { SkipPublicIp = null }).Request!;
        var note = body.SkipPublicIp is true ? "# A public IPv4 is always assigned this way. Detach it afterward.\n" : "";
        return
        [
            ("curl", RequestTexts.Lines(EquivalentCalls.Curl(request))),
            ("Raff CLI", note + RequestTexts.Lines(EquivalentCalls.RaffCli(other)!)),
            ("Terraform", $"# The provider's project_id must be {draft.Project}.\n{note}{EquivalentCalls.TerraformBlock(other, name)}"),
        ];
    }
}
