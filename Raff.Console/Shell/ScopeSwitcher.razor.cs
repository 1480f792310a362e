using Fluxor;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Raff.Console.Features.Scopes;

namespace Raff.Console.Shell;

/// <summary>
/// The project switcher: opens at once with what is known, searches as one types, and dispatches <see cref="ScopeActions.SwitchScope"/>.
/// It never waits for the list of projects, which streams in behind it.
/// </summary>
public sealed partial class ScopeSwitcher
{
    private const int Most = 60;
    private ElementReference field;
    private bool isOpen;
    private string words = "";
    private int at;
    private int found;
    private List<Option> options = [];

    /// <summary>The scope of this tab.</summary>
    [Inject]
    public required IState<ScopeState> Scope { get; init; }

    /// <summary>The store.</summary>
    [Inject]
    public required IDispatcher Dispatcher { get; init; }

    /// <summary>What is known of projects.</summary>
    [Inject]
    public required ProjectDirectory Directory { get; init; }

    private string Told
    {
        get
        {
            var projects = Directory.Projects;
            return (projects.IsWhole, found) switch
            {
                (false, _) => $"Reading projects: {projects.Rows.Count:N0} of {projects.Total?.ToString("N0", System.Globalization.CultureInfo.InvariantCulture) ?? "?"}",
                (true, 0) => "No project is called that.",
                (true, > Most) => $"{found:N0} projects; type to find more.",
                _ => $"{found:N0} projects",
            };
        }
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        Directory.Changed += Refresh;
    }

    /// <inheritdoc />
    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        Directory.Changed -= Refresh;
        return base.DisposeAsyncCore(disposing);
    }

    private async Task ToggleAsync()
    {
        isOpen = !isOpen;
        if (isOpen)
        {
            words = "";
            Directory.Projects.ToString();
            List();
            StateHasChanged();
            await Task.Yield();
            await field.FocusAsync();
        }
    }

    private void Close() => isOpen = false;

    private void Typed(ChangeEventArgs change)
    {
        words = change.Value as string ?? "";
        List();
    }

    private void List()
    {
        var projects = Directory.Search(words);
        found = projects.Count;
        var made = new List<Option>();
        if (words.Length == 0)
        {
            made.Add(new Option("Scope", ActiveScope.All));
            made.AddRange(Group("Pinned", Directory.Pinned()));
            made.AddRange(Group("Recent", Directory.Recent()));
        }

        made.AddRange(Group("Projects", projects.Take(Most)));
        if (words.Length > 0)
        {
            made.Add(new Option("Scope", ActiveScope.All));
        }

        options = made;
        at = 0;
    }

    private static IEnumerable<Option> Group(string heading, IEnumerable<ProjectCard> cards) =>
        cards.Select((card, place) => new Option(place == 0 ? heading : null, new ActiveScope.OneProject(card)));

    private Task KeyAsync(KeyboardEventArgs key)
    {
        switch (key.Key)
        {
            case "Escape":
                Close();
                break;
            case "ArrowDown":
                at = Math.Min(at + 1, options.Count - 1);
                break;
            case "ArrowUp":
                at = Math.Max(at - 1, 0);
                break;
            case "Enter" when at < options.Count:
                Choose(options[at].Target);
                break;
        }

        return Task.CompletedTask;
    }

    private void Choose(ActiveScope target)
    {
        isOpen = false;
        Dispatcher.Dispatch(new ScopeActions.SwitchScope(target));
    }

    private void Refresh() => _ = InvokeAsync(() =>
    {
        if (isOpen)
        {
            var before = at;
            List();
            at = Math.Min(before, Math.Max(0, options.Count - 1));
            StateHasChanged();
        }
    });

    private sealed record Option(string? Heading, ActiveScope Target);
}
