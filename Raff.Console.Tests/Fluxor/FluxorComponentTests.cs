using Bunit;
using Fluxor;
using Fluxor.Blazor.Web;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using UnhandledExceptionEventArgs = Fluxor.Exceptions.UnhandledExceptionEventArgs;

namespace Raff.Console.Tests.FluxorStore;

public sealed class FluxorComponentTests : BunitContext
{
    public FluxorComponentTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddScoped<EffectProbe>();
        Services.AddFluxor(options => options.ScanAssemblies(typeof(CounterState).Assembly));
    }

    private IDispatcher Dispatcher => Services.GetRequiredService<IDispatcher>();

    [Fact]
    public void StoreInitializer_Rendered_InitializesTheStore()
    {
        Dispatcher.Dispatch(new Add(1));

        Render<StoreInitializer>();

        Services.GetRequiredService<IStore>().Initialized.IsCompletedSuccessfully.ShouldBeTrue();
        Services.GetRequiredService<IState<CounterState>>().Value.Count.ShouldBe(11);
    }

    [Fact]
    public void FluxorComponent_StateChanges_Renders()
    {
        Render<StoreInitializer>();
        var cut = Render<CounterComponent>();

        Dispatcher.Dispatch(new Add(5));

        cut.WaitForAssertion(() => cut.Markup.ShouldBe("15"));
    }

    [Fact]
    public void FluxorComponent_OtherStateChanges_DoesNotRender()
    {
        Render<StoreInitializer>();
        var cut = Render<CounterComponent>();

        Dispatcher.Dispatch(new ItemAdded<int>(1));
        Dispatcher.Dispatch(new Add(5));

        cut.WaitForAssertion(() => cut.Instance.Renders.ShouldBe(2));
    }

    [Fact]
    public void FluxorComponent_PrivateStateOfItsBaseClassChanges_Renders()
    {
        Render<StoreInitializer>();
        var cut = Render<DerivedCounterComponent>();

        Dispatcher.Dispatch(new Add(5));

        cut.WaitForAssertion(() => cut.Markup.ShouldBe("15"));
    }

    [Fact]
    public void FluxorComponent_SubscribedAction_CallsBackAndRenders()
    {
        Render<StoreInitializer>();
        var cut = Render<CounterComponent>();

        Dispatcher.Dispatch(new SpecialNote("noted"));

        cut.WaitForAssertion(() => cut.Markup.ShouldBe("10 noted"));
    }

    [Fact]
    public async Task FluxorComponent_Disposed_ReactsToNothing()
    {
        Render<StoreInitializer>();
        var cut = Render<CounterComponent>();
        var renders = cut.Instance.Renders;

        await cut.Instance.DisposeAsync();
        Dispatcher.Dispatch(new Add(5));
        Dispatcher.Dispatch(new SpecialNote("noted"));

        cut.Instance.Renders.ShouldBe(renders);
        cut.Instance.Noted.ShouldBeEmpty();
    }

    [Fact]
    public void FluxorComponent_Throttled_RendersLessOftenAndEndsWithTheLatestState()
    {
        Render<StoreInitializer>();
        var cut = Render<CounterComponent>(parameters => parameters.Add(component => component.PerSecond, (byte)2));

        for (var i = 0; i < 20; i++)
        {
            Dispatcher.Dispatch(new Add(1));
        }

        cut.WaitForAssertion(() => cut.Markup.ShouldBe("30"), TimeSpan.FromSeconds(5));
        cut.Instance.Renders.ShouldBeLessThan(10);
    }

    [Fact]
    public void FluxorLayout_StateChanges_Renders()
    {
        Render<StoreInitializer>();
        var cut = Render<CounterLayout>(parameters => parameters.Add(layout => layout.Body, builder => builder.AddContent(0, " body")));

        Dispatcher.Dispatch(new Add(5));

        cut.WaitForAssertion(() => cut.Markup.ShouldBe("layout 15 body"));
    }

    [Fact]
    public void StoreInitializer_EffectThrows_ThrowsTheException()
    {
        var cut = Render<ErrorBoundary>(parameters => parameters.AddChildContent<StoreInitializer>());

        Dispatcher.Dispatch(new Throw(new InvalidOperationException("boom")));

        cut.WaitForAssertion(() => cut.FindAll(".blazor-error-boundary").ShouldHaveSingleItem());
    }

    [Fact]
    public async Task StoreInitializer_CallbackHandlesTheException_DoesNotThrow()
    {
        var handled = new TaskCompletionSource<Exception>(TaskCreationOptions.RunContinuationsAsynchronously);
        var cut = RenderInitializer(e =>
        {
            e.Handled();
            handled.SetResult(e.Exception);
        });

        Dispatcher.Dispatch(new Throw(new InvalidOperationException("boom")));

        (await handled.Task).Message.ShouldBe("boom");

        // The initializer runs on after the callback, on the renderer's thread.
        await cut.InvokeAsync(() => { });
        cut.Markup.ShouldBeEmpty();
    }

    [Fact]
    public void StoreInitializer_CallbackThrows_ThrowsTheExceptionOfTheCallback()
    {
        var cut = RenderInitializer(_ => throw new InvalidOperationException("from the callback"));

        Dispatcher.Dispatch(new Throw(new InvalidOperationException("boom")));

        cut.WaitForAssertion(() => cut.Markup.ShouldBe("from the callback"));
    }

    private IRenderedComponent<ErrorBoundary> RenderInitializer(Action<UnhandledExceptionEventArgs> callback) => Render<ErrorBoundary>(parameters => parameters
        .Add(boundary => boundary.ErrorContent, exception => exception.Message)
        .AddChildContent<StoreInitializer>(inner => inner.Add(initializer => initializer.UnhandledException, callback)));
}
