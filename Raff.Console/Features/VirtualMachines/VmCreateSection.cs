using Microsoft.AspNetCore.Components;
using Raff.Console.Operations;

namespace Raff.Console.Features.VirtualMachines;

/// <summary>A section of the form that creates VMs.</summary>
public abstract class VmCreateSection : ComponentBase
{
    /// <summary>What is filled in.</summary>
    [Parameter, EditorRequired]
    public required VmCreateDraft Draft { get; set; }

    /// <summary>Something was filled in.</summary>
    [Parameter]
    public EventCallback<VmCreateDraft> DraftChanged { get; set; }

    /// <summary>What can be chosen.</summary>
    [Parameter, EditorRequired]
    public required VmCreateCatalog Catalog { get; set; }

    /// <summary>What is wrong.</summary>
    [Parameter, EditorRequired]
    public required FormErrors Errors { get; set; }

    /// <summary>Reports a changed draft.</summary>
    protected Task Set(VmCreateDraft draft) => DraftChanged.InvokeAsync(draft);

    /// <summary>What a field is described by: its error, where it has one, and its hint.</summary>
    protected string Described(string id, string field) => Errors[field] is null ? $"{id}-hint" : $"{id}-wrong {id}-hint";
}
