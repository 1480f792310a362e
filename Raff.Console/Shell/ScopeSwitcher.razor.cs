using Fluxor;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Raff.Console.Kinds;
using Raff.Console.Scopes;
using Raff.Console.Sweeps;

namespace Raff.Console.Shell;

/// <summary>
/// The project switcher: opens immediately with what is known, searches during typing, and dispatches <see cref="ScopeActions.SwitchScope"/>. It never
/// waits for the list of projects, which streams in behind it. The browser opens and closes it and moves through its entries
/// (<c>wwwroot/keyboard.js</c>); its entries are links, so that one can be opened in a new tab.
/// </summary>
public sealed partial class ScopeSwitcher
{
    private const int Window = 40;
    private string words = "";
    private bool isOpen;
    private int max = Window;
    private SwitcherContent content = SwitcherContent.None;

    [Inject]
    public required IState<ScopeState> Scope { get; init; }

    [Inject]
    public required IDispatcher Dispatcher { get; init; }

    [Inject]
    public required NavigationManager Location { get; init; }

    [Inject]
    public required DetailPages Details { get; init; }

    /// <summary>The marks of projects.</summary>
    [Inject]
    public required TabFindings Findings { get; init; }

    private int? Projects => Directory.Projects is { HasRows: true } list ? list.Total ?? list.Rows.Count : null;

    private string Status => !isOpen ? "" : (Directory.Projects.IsWhole, content.Found, words.Length) switch
    {
        (false, _, _) =>
            $"Loading projects: {Cells.Count(Directory.Projects.Rows.Count)}{(Directory.Projects.Total is { } all ? $" of {Cells.Count(all)}" : "")}",
        (true, 0, 0) => "Your key can't reach any project.",
        (true, 0, _) => "No matching projects",
        (true, var found, 0) => Plural(found),
        (true, var found, _) => found == 1 ? "1 match" : $"{Cells.Count(found)} matches",
    };

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        Findings.Changed += ShowMarks;
    }

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            Directory.Begin();
        }
    }

    /// <inheritdoc />
    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        Findings.Changed -= ShowMarks;
        return base.DisposeAsyncCore(disposing);
    }

    /// <inheritdoc />
    protected override void ProjectsChanged() => List();

    private static string Plural(int projects) => projects == 1 ? "1 project" : $"{Cells.Count(projects)} projects";

    /// <summary>The browser owns the field's text: it is read here and never written back, so that a late render cannot remove letters.</summary>
    private void Search(bool open, string? typed)
    {
        if (open && !isOpen)
        {
            Findings.Begin();
        }

        isOpen = open;
        words = typed?.Trim() ?? "";
        max = Window;
        List();
    }

    private void More()
    {
        max += Window;
        Directory.ReadAll();
        List();
    }

    private void List() => content = isOpen
        ? SwitcherContent.Of(Directory, Scope.Value.Active, Location.ToBaseRelativePath(Location.Uri), words, max, Details)
        : SwitcherContent.None;

    private void Choose(SwitcherOption option, MouseEventArgs click)
    {
        if (PlainClick.Is(click))
        {
            Dispatcher.Dispatch(new ScopeActions.SwitchScope(option.Target));
        }
    }

    private void ShowMarks() => _ = InvokeAsync(() =>
    {
        if (isOpen)
        {
            StateHasChanged();
        }
    });

    private async Task PinAsync(ProjectCard project, bool isPinned)
    {
        await Directory.PinAsync(project.Id, isPinned, CancellationToken.None);
        List();
    }
}
