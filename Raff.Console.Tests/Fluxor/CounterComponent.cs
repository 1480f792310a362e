using Fluxor;
using Fluxor.Blazor.Web.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Raff.Console.Tests.FluxorStore;

/// <summary>Reads a state through a private property and reacts to one action.</summary>
public class CounterComponent : FluxorComponent
{
    public int Renders { get; private set; }

    public string Noted { get; private set; } = "";

    [Parameter]
    public byte PerSecond { get; set; }

    [Inject]
    private IState<CounterState> Counter { get; set; } = null!;

    protected override void OnInitialized()
    {
        base.OnInitialized();
        MaximumStateChangedNotificationsPerSecond = PerSecond;
        SubscribeToAction<SpecialNote>(note => Noted = note.Text);
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        Renders++;
        builder.AddContent(0, $"{Counter.Value.Count} {Noted}".Trim());
    }
}

/// <summary>Reads a state only through its base class.</summary>
public sealed class DerivedCounterComponent : CounterComponent;

public sealed class CounterLayout : FluxorLayout
{
    [Inject]
    private IState<CounterState> Counter { get; set; } = null!;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.AddContent(0, $"layout {Counter.Value.Count}");
        builder.AddContent(1, Body);
    }
}
