using System.Collections.Immutable;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.VirtualMachines;

/// <summary>What the form that creates VMs offers to choose from, as far as it is read, and why a part could not be read.</summary>
/// <param name="source">Reads it.</param>
public sealed class VmCreateChoices(VmCreateSource source)
{
    private string reading = "";

    /// <summary>Regions, plans, images and prices; null while they are read, or if they could not be.</summary>
    public VmCreateCatalog? Catalog { get; private set; }

    /// <summary>Why the catalog could not be read.</summary>
    public string? CatalogProblem { get; private set; }

    /// <summary>The SSH keys; null while they are read, or if they could not be.</summary>
    public IReadOnlyList<SshKey>? Keys { get; private set; }

    /// <summary>Why the SSH keys could not be read.</summary>
    public string? KeyProblem { get; private set; }

    /// <summary>The VPCs of the chosen project; null while they are read, or if they could not be.</summary>
    public ImmutableArray<Vpc>? Vpcs { get; private set; }

    /// <summary>Why the VPCs could not be read.</summary>
    public string? VpcProblem { get; private set; }

    /// <summary>Reads the catalog.</summary>
    public async Task ReadCatalogAsync(CancellationToken cancel)
    {
        CatalogProblem = null;
        var answer = await source.CatalogAsync(cancel);
        CatalogProblem = answer.TryGet(out var found, out var error) ? null : error.Sentence;
        Catalog = found;
    }

    /// <summary>Reads the SSH keys.</summary>
    public async Task ReadKeysAsync(CancellationToken cancel)
    {
        var answer = await source.KeysAsync(cancel);
        KeyProblem = answer.TryGet(out var found, out var error) ? null : error.Sentence;
        Keys = found;
    }

    /// <summary>Reads the VPCs of a project; an answer about a project that is no longer chosen is dropped.</summary>
    /// <param name="project">Its ID; empty while none is chosen.</param>
    /// <param name="cancel">The form is left.</param>
    public async Task ReadVpcsAsync(string project, CancellationToken cancel)
    {
        reading = project;
        Vpcs = null;
        VpcProblem = null;
        if (project.Length == 0)
        {
            return;
        }

        var answer = await source.VpcsAsync(new ProjectId(project), cancel);
        if (project == reading)
        {
            VpcProblem = answer.TryGet(out var found, out var error) ? null : error.Sentence;
            Vpcs = error is null ? found : null;
        }
    }
}
