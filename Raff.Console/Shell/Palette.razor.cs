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

    [Inject]
    public required IState<ScopeState> Scope { get; init; }

    [Inject]
    public required IDispatcher Dispatcher { get; init; }

    [Inject]
    public required NavigationManager Location { get; init; }

    [Inject]
    public required PaletteSearch Search { get; init; }

    [Inject]
    public required ProjectProtection Protection { get; init; }

    /// <summary>The browser owns the field's text: it is read here and never written back, so that a late render cannot remove letters.</summary>
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
