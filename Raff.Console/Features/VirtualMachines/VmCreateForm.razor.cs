using System.Collections.Immutable;
using Fluxor;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Raff.Console.Components;
using Raff.Console.Domain.Actions;
using Raff.Console.Features.Resources.Create;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;

namespace Raff.Console.Features.VirtualMachines;

/// <summary>
/// The form that creates VMs. Its project is the one it was opened in, or the one chosen in it, whatever the switcher says later. What is filled in stands in
/// the address, without secrets.
/// </summary>
public sealed partial class VmCreateForm
{
    private readonly CancellationTokenSource left = new();
    private readonly FormErrors errors = new();
    private ActiveScope opened = ActiveScope.All;
    private VmCreateDraft draft = new();
    private VmCreateChoices choices = null!;
    private CreateOutcome? held;
    private bool isSending;
    private bool wasChecked;
    private ElementReference form;

    [Inject]
    public required IState<ScopeState> Scope { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required VmCreateSource Source { get; init; }

    [Inject]
    public required CreateSender Sender { get; init; }

    [Inject]
    public required IJSRuntime Script { get; init; }

    private ActiveScope Active => Scope.Value.Active ?? opened;

    private ProjectCard? Target => draft.Project.Length == 0 ? null : Directory.CardOf(new ProjectId(draft.Project));

    private string? Blocked => held?.Hold("VM") ?? Sender.Denial(VmActions.Create, draft.Project);

    private string Verb => $"Create {What(draft.Names.Length)}{(Target is { } project ? $" in {project.Name}" : null)}";

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        choices = new VmCreateChoices(Source);
        opened = Scope.Value.Active ?? ActiveScope.All;
        draft = VmCreateQuery.Read(Navigation.Uri);
        draft = draft with { FormId = Sender.IdFor(draft.FormId), Project = opened.Card?.Id.Value ?? draft.Project };
        await base.OnInitializedAsync();
        await Task.WhenAll(choices.ReadCatalogAsync(left.Token), choices.ReadKeysAsync(left.Token), CopyAsync());
    }

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender)
    {
        base.OnAfterRender(firstRender);
        if (firstRender && VmCreateQuery.LikeOf(Navigation.Uri) is null)
        {
            // From now on a copy of this tab is the same form, and what both send is sent once.
            Remember();
        }
    }

    /// <inheritdoc />
    protected override async ValueTask DisposeAsyncCore(bool disposing)
    {
        await left.CancelAsync();
        left.Dispose();
        await base.DisposeAsyncCore(disposing);
    }

    private async Task CopyAsync()
    {
        if (VmCreateQuery.LikeOf(Navigation.Uri) is { } id)
        {
            if (await Source.LikeAsync(id, opened.Card?.Id.Value ?? "", left.Token) is { } copy)
            {
                draft = copy with { FormId = draft.FormId };
                Remember();
            }
            else
            {
                errors.Note("The VM to copy could not be read. Its settings are not filled in.");
            }
        }

        await choices.ReadVpcsAsync(draft.Project, left.Token);
    }

    private Task ChooseProjectAsync(string project)
    {
        // A VPC belongs to its project.
        Change(draft with { Project = project, Vpc = draft.Vpc == VmCreateDraft.NoVpc ? VmCreateDraft.NoVpc : VmCreateDraft.NewVpc });
        return choices.ReadVpcsAsync(draft.Project, left.Token);
    }

    private void Change(VmCreateDraft changed)
    {
        draft = changed;
        if (wasChecked && choices.Catalog is { } known)
        {
            Check(known);
        }

        Remember();
    }

    private void Resize(int count) => Change(draft with { Names = VmCreateNames.Sized(draft.Names, Math.Clamp(count, 1, VmCreateRules.MaxVms)) });

    private void Remember()
    {
        var address = Navigation.ToAbsoluteUri(ScopeUrl.Below(opened, $"vms/new{VmCreateQuery.Write(draft, opened.Card is null)}")).ToString();
        if (address != Navigation.Uri && Navigation.ToAbsoluteUri(Navigation.Uri).AbsolutePath == new Uri(address).AbsolutePath)
        {
            Navigation.NavigateTo(address, replace: true);
        }
    }

    private bool Check(VmCreateCatalog known)
    {
        wasChecked = true;
        errors.Clear();
        VmCreateRules.Check(draft, known, errors);
        return !errors.Any;
    }

    private void Unlock()
    {
        held = null;
        draft = draft with { FormId = Sender.IdFor("") };
        Remember();
    }

    private async Task SendAsync()
    {
        // A second click while the first is being sent, or before there is something to choose from.
        if (isSending || choices.Catalog is not { } known)
        {
            return;
        }

        if (!Check(known))
        {
            StateHasChanged();
            await Script.InvokeVoidAsync("raff.showWrong", left.Token, form);
            return;
        }

        ImmutableArray<Command> commands =
            [.. draft.Names.Select(name => VmCommands.Create(new ProjectId(draft.Project), VmCreateRules.Request(draft, name, known, choices.Keys ?? [])))];
        isSending = true;
        try
        {
            if (Target is { } project && await Sender.ConfirmAsync(commands, What(commands.Length), project))
            {
                await TakeAsync(await Sender.SendAsync(commands, draft.FormId), commands, project);
            }
        }
        finally
        {
            isSending = false;
        }
    }

    private async Task TakeAsync(CreateOutcome outcome, ImmutableArray<Command> commands, ProjectCard project)
    {
        await Sender.FollowUpAsync(outcome.Made, made => VmCreateNote.Command(draft, made, project.Id), "its note was not saved");
        if (outcome.Stopped is not { } stopped)
        {
            Sender.Announce(commands, What(commands.Length), project.Name, Again());
            Navigation.NavigateTo(outcome.Made is [{ ResultId: { } id }]
                ? ScopeUrl.Beside(Active, $"/vms/{Uri.EscapeDataString(id)}")
                : ScopeUrl.Below(Active, "vms"));
            return;
        }

        if (!outcome.Made.IsEmpty)
        {
            // What was made leaves the form, so that sending it again makes only the rest.
            draft = draft with { Names = [.. draft.Names.Skip(outcome.Made.Length)] };
            errors.Note($"{CountText.Of(outcome.Made.Length, "VM was", "VMs were")} created. {stopped.Target.Name} was not:");
        }

        if (outcome.Hold("") is not null)
        {
            held = outcome;
        }
        else
        {
            VmCreateRules.Place(errors, outcome.Error ?? new RaffError.Forbidden(stopped.Sentence));
            draft = draft with { FormId = Sender.IdFor("") };
        }

        Remember();
        await Script.InvokeVoidAsync("raff.showWrong", left.Token, form);
    }

    /// <summary>This form again, without names.</summary>
    private string Again() => ScopeUrl.Below(opened, $"vms/new{VmCreateQuery.Write(draft with { FormId = "", Names = [""] }, opened.Card is null)}");

    private static string What(int count) => count == 1 ? "VM" : $"{count} VMs";

    private static void Ignore()
    {
        // Enter in a field must not create something that is billed.
    }
}
