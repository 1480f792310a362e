using Microsoft.AspNetCore.Components;
using Raff.Console.Components;
using Raff.Console.Kinds;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.VirtualMachines;

/// <summary>What the dialogs about a VM have in common: the VM, what is wrong with what was typed, and the lists to choose from.</summary>
public abstract class VmDialog : ComponentBase
{
    /// <summary>The API's limit for names of VMs and tags.</summary>
    protected const int MaxName = 64;

    /// <summary>The API's limit for names of snapshots, backups and images.</summary>
    protected const int MaxLongName = 128;

    [Parameter, EditorRequired]
    public required VmQuestion Question { get; set; }

    [Inject]
    public required ListReader Lists { get; init; }

    [Inject]
    public required ResourceKinds Kinds { get; init; }

    [Inject]
    public required RaffClient Client { get; init; }

    /// <summary>What is wrong with what was typed.</summary>
    protected FormErrors Errors { get; } = new();

    /// <summary>The VM.</summary>
    protected VirtualMachine Vm => Question.Vm;

    /// <summary>Its name, safe to show.</summary>
    protected string Name => NameText.Of(Vm.Name);

    /// <summary>Whether what the form needs has been read.</summary>
    protected bool IsLoaded { get; private set; }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        await LoadAsync();
        IsLoaded = true;
    }

    /// <summary>Reads what the form needs.</summary>
    protected virtual Task LoadAsync() => Task.CompletedTask;

    /// <summary>The rows of a kind in the VM's project, from memory or from the API; null, with the reason in the form, where they cannot be read.</summary>
    protected async Task<IReadOnlyList<T>?> RowsAsync<T>(string kind)
        where T : IResource
    {
        if (Kinds.Find(kind) is not { } known)
        {
            return [];
        }

        switch (await Lists.ReadAsync(known, Scope.In(Vm.ProjectId!.Value), whole: true, CancellationToken.None))
        {
            case RaffResult<Raff.Console.Lists.LoadedList<IResource>>.Ok { Value: var list }:
                return [.. list.Rows.OfType<T>()];
            case RaffResult<Raff.Console.Lists.LoadedList<IResource>>.Failed { Error: var error }:
                Errors.Note($"{known.Plural} could not be loaded. {error.Sentence}");
                return null;
            default:
                return null;
        }
    }

    /// <summary>The VM's network interfaces; empty, with the reason in the form, where they cannot be read.</summary>
    protected async Task<IReadOnlyList<VmNetwork>> NetworksAsync() => Answer(await Client.ListVmNetworksAsync(Vm.Id, Lane.Interactive, CancellationToken.None));

    /// <summary>A list from the API; empty, with the reason in the form, where it cannot be read.</summary>
    protected IReadOnlyList<T> Answer<T>(RaffResult<IReadOnlyList<T>> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.Match(
            rows => rows,
            error =>
            {
                Errors.Note(error.Sentence);
                return [];
            });
    }
}
