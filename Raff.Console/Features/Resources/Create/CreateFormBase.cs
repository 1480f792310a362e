using System.Collections.Immutable;
using Fluxor;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Raff.Console.Domain.Actions;
using Raff.Console.Features.Resources.Commands;
using Raff.Console.Kinds;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Resources.Create;

/// <summary>
/// What the forms that create resources have in common; <see cref="CreateFrame"/> draws it around the fields. The project is the one that the form was
/// opened in, or the one chosen in it, whatever the switcher says later. What is filled in stands in the address. A form is sent once, however often its
/// button is clicked and in however many tabs it is open.
/// </summary>
public abstract class CreateFormBase : DirectoryComponent
{
    private const string FormField = "form";
    private const string ProjectField = "project";
    private readonly CancellationTokenSource left = new();
    private bool wasChecked;

    [Inject]
    public required IState<ScopeState> Scope { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required CreateSender Sender { get; init; }

    [Inject]
    public required FormRows Rows { get; init; }

    [Inject]
    public required IJSRuntime Script { get; init; }

    [Inject]
    public required IEnumerable<CreateForm> Forms { get; init; }

    /// <summary>The route word of what it creates.</summary>
    public abstract string Kind { get; }

    /// <summary>The rule of its command.</summary>
    public ActionRule Rule => Forms.First(form => form.Kind == Kind).Rule;

    /// <summary>What is filled in.</summary>
    public CreateDraft Draft { get; private set; } = CreateDraft.Empty;

    /// <summary>What is wrong with it.</summary>
    public FormErrors Errors { get; } = new();

    /// <summary>The scope it was opened in.</summary>
    public ActiveScope Opened { get; private set; } = ActiveScope.All;

    /// <summary>The scope of the tab.</summary>
    public ActiveScope Active => Scope.Value.Active ?? Opened;

    /// <summary>The project to create in; null until one is chosen.</summary>
    public ProjectCard? Target => Opened.Card ?? (Draft[ProjectField] is { Length: > 0 } id ? Directory.CardOf(new ProjectId(id)) : null);

    /// <summary>What it costs, part by part; null while that cannot be said, empty for what is free.</summary>
    public virtual IReadOnlyList<EstimatePart>? Estimate => [];

    /// <summary>Whether a command is being sent.</summary>
    public bool IsSending { get; private set; }

    /// <summary>What became of it when it was sent and must not be sent again at once; null where it may be.</summary>
    public CreateOutcome? Held { get; private set; }

    /// <summary>The fields as the API names them; one whose name begins another's stands after it.</summary>
    public abstract IReadOnlyCollection<string> Fields { get; }

    /// <summary>Stops what the form reads when it is left.</summary>
    protected CancellationToken Left => left.Token;

    /// <summary>Checks what is filled in and makes the commands: one for each resource. None where something is wrong, which it notes in the errors.</summary>
    /// <param name="project">The project to create in.</param>
    /// <param name="errors">Takes what is wrong, by field.</param>
    public abstract IReadOnlyList<Command> Build(ProjectId project, FormErrors errors);

    /// <summary>Reads what the form offers, whatever the project.</summary>
    protected virtual Task LoadAsync() => Task.CompletedTask;

    /// <summary>Reads what the form offers in a project: when it opens, and when another project is chosen. It clears what belonged to the last one.</summary>
    protected virtual Task LoadAsync(ProjectId project) => Task.CompletedTask;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Opened = Scope.Value.Active ?? ActiveScope.All;
        Draft = CreateDraft.Read(Navigation.Uri);
        Draft = Draft.With(FormField, Sender.IdFor(Draft[FormField] is { Length: 32 } id && id.All(char.IsAsciiHexDigitLower) ? id : ""));
        await base.OnInitializedAsync();
        await Task.WhenAll(LoadAsync(), Target is { } project ? LoadAsync(project.Id) : Task.CompletedTask);
    }

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender)
    {
        base.OnAfterRender(firstRender);
        if (firstRender)
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

    /// <summary>Another value, or other values, of a field.</summary>
    public void Set(string field, params IEnumerable<string?> values) => Change(Draft.With(field, values));

    /// <summary>Another number in a field.</summary>
    public void Set(string field, int? number) => Change(Draft.With(field, number));

    /// <summary>Yes or no in a field.</summary>
    public void Set(string field, bool flag) => Change(Draft.With(field, flag));

    /// <summary>Another project was chosen.</summary>
    public Task ChooseProjectAsync(string project)
    {
        Change(Draft.With(ProjectField, project));
        return Target is { } target ? LoadAsync(target.Id) : Task.CompletedTask;
    }

    /// <summary>Allows sending the form again although it was sent before.</summary>
    public void Unlock()
    {
        Held = null;
        Renew();
    }

    /// <summary>The commands as they would be sent now; none while something is missing.</summary>
    public IReadOnlyList<Command> Preview() => Target is { } project ? Build(project.Id, new FormErrors()) : [];

    /// <summary>Checks it and sends it once.</summary>
    /// <param name="kind">The kind of what it creates.</param>
    /// <param name="form">The form's element, to show what is wrong in it.</param>
    public async Task SendAsync(ResourceKind kind, ElementReference form)
    {
        if (IsSending)
        {
            return;
        }

        var commands = Check();
        if (commands.IsEmpty || Target is not { } project)
        {
            StateHasChanged();
            await Script.InvokeVoidAsync("raff.showWrong", Left, form);
            return;
        }

        IsSending = true;
        try
        {
            var what = CreateWords.What(kind, commands.Length);
            if (await Sender.ConfirmAsync(commands, what, project))
            {
                await TakeAsync(await Sender.SendAsync(commands, Draft[FormField]), commands, what, project, form);
            }
        }
        finally
        {
            IsSending = false;
            StateHasChanged();
        }
    }

    private ImmutableArray<Command> Check()
    {
        wasChecked = true;
        Errors.Clear();
        if (Target is null)
        {
            Errors.Add(ProjectField, "Choose a project.");
        }

        // Without a project the fields are checked too, so that everything that is missing is said at once.
        var commands = Build(Target?.Id ?? new ProjectId("none"), Errors);
        return Errors.Any ? [] : [.. commands];
    }

    private async Task TakeAsync(CreateOutcome outcome, ImmutableArray<Command> commands, string what, ProjectCard project, ElementReference form)
    {
        if (outcome.Stopped is not { } stopped)
        {
            Sender.Announce(commands, what, project.Name, ScopeUrl.Below(Opened, $"{Kind}/new{Draft.With(FormField).Write()}"));
            Navigation.NavigateTo(outcome.Made is [{ ResultId: { } id, ResultKind: { } kind }]
                ? ScopeUrl.Beside(Active, $"/{kind}/{Uri.EscapeDataString(id)}")
                : ScopeUrl.Below(Active, Kind));
            return;
        }

        if (!outcome.Made.IsEmpty)
        {
            Errors.Note($"{outcome.Made.Length} of {commands.Length} were created. The one for {stopped.Target.Name} was not:");
            Made(outcome.Made);
        }

        if (outcome.Hold("") is not null)
        {
            Held = outcome;
        }
        else
        {
            var said = new FormErrors();
            said.Take(outcome.Error ?? new RaffError.Forbidden(stopped.Sentence), Fields);
            foreach (var field in Fields.Where(field => said[field] is not null))
            {
                Errors.Add(field, said[field]!);
            }

            if (said.Whole is { } whole)
            {
                Errors.Note(whole);
            }

            Renew();
        }

        await Script.InvokeVoidAsync("raff.showWrong", Left, form);
    }

    /// <summary>Takes what was created out of the form, so that sending it again creates only the rest.</summary>
    protected virtual void Made(ImmutableArray<Operation> made)
    {
    }

    private void Renew() => Change(Draft.With(FormField, Sender.IdFor("")), again: false);

    private void Change(CreateDraft changed, bool again = true)
    {
        Draft = changed;
        if (wasChecked && again)
        {
            Check();
        }

        Remember();
        StateHasChanged();
    }

    private void Remember()
    {
        var draft = Opened.Card is null ? Draft : Draft.With(ProjectField);
        var address = Navigation.ToAbsoluteUri(ScopeUrl.Below(Opened, $"{Kind}/new{draft.Write()}")).ToString();
        if (address != Navigation.Uri && Navigation.ToAbsoluteUri(Navigation.Uri).AbsolutePath == new Uri(address).AbsolutePath)
        {
            Navigation.NavigateTo(address, replace: true);
        }
    }
}
