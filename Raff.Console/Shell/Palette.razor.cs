using Fluxor;
using Microsoft.AspNetCore.Components;
using Raff.Console.Scopes;

namespace Raff.Console.Shell;

/// <summary>
/// The command palette: pages, projects, resources by name or id, and the actions of the open page. It loads nothing; it says over which
/// lists it searched.
/// </summary>
public sealed partial class Palette
{
    private bool isOpen;
    private PaletteContent content = PaletteContent.None;

    /// <summary>The scope of this tab.</summary>
    [Inject]
    public required IState<ScopeState> Scope { get; init; }

    /// <summary>The store.</summary>
    [Inject]
    public required IDispatcher Dispatcher { get; init; }

    /// <summary>Where the tab is.</summary>
    [Inject]
    public required NavigationManager Location { get; init; }

    /// <summary>Finds what to offer.</summary>
    [Inject]
    public required PaletteSearch Search { get; init; }

    /// <summary>The marks of projects.</summary>
    [Inject]
    public required ProjectProtection Protection { get; init; }

    /// <summary>The field belongs to the browser: what is typed is read here and never written back, so that no late answer takes letters away.</summary>
    private void Find(bool open, string? words)
    {
        isOpen = open;
        content = open ? Search.Find(words ?? "", Scope.Value.Active ?? ActiveScope.All, Location.ToBaseRelativePath(Location.Uri), Own()) : PaletteContent.None;
    }

    /// <summary>What can be done on any page.</summary>
    private IEnumerable<PageAction> Own()
    {
        if (Scope.Value.Active?.Card is { IsProtected: false } project)
        {
            yield return new PageAction($"Mark {project.Name} as protected") { Run = () => Protection.ProtectAsync(project, CancellationToken.None) };
        }
    }

    private void Switch(ActiveScope target) => Dispatcher.Dispatch(new ScopeActions.SwitchScope(target));

    private static Task RunAsync(PageAction action) => action is { Refusal: null, Run: { } run } ? run() : Task.CompletedTask;
}
