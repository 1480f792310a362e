using Fluxor.Blazor.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Raff.Console.Scopes;

/// <summary>
/// A component that names or offers projects. The directory learns of them while pages are open already, so it is rendered again whenever the
/// list, a mark or a visit changed. An override of <c>OnInitialized</c> or <c>DisposeAsyncCore</c> must call its base.
/// </summary>
public abstract class DirectoryComponent : FluxorComponent
{
    /// <summary>Names and finds projects.</summary>
    [Inject]
    public required ProjectDirectory Directory { get; init; }

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

    /// <summary>What to work out again before it is rendered; called on the renderer's thread.</summary>
    protected virtual void ProjectsChanged()
    {
    }

    private void Refresh() => _ = InvokeAsync(() =>
    {
        ProjectsChanged();
        StateHasChanged();
    });
}
