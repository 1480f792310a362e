using Fluxor.Blazor.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Raff.Console.Scopes;

/// <summary>
/// A component that shows or offers projects. The directory loads them while pages are already open, so the component renders again whenever
/// the list, a mark or a visit changes. An override of <c>OnInitialized</c> or <c>DisposeAsyncCore</c> must call its base.
/// </summary>
public abstract class DirectoryComponent : FluxorComponent
{
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

    /// <summary>Updates state before it renders again; called on the renderer's thread.</summary>
    protected virtual void ProjectsChanged()
    {
    }

    private void Refresh() => _ = InvokeAsync(() =>
    {
        ProjectsChanged();
        StateHasChanged();
    });
}
