using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MudBlazor.Services;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Components;

/// <summary>What the tests of the generic components share: a browser that takes every call, and a clock that stands still.</summary>
public abstract class ComponentTest : BunitContext
{
    protected ComponentTest()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices(options => options.PopoverOptions.CheckForPopoverProvider = false);
        Services.RemoveAll<TimeProvider>();
        Services.AddSingleton<TimeProvider>(Time);
    }

    /// <summary>The clock.</summary>
    protected ManualTime Time { get; } = new();
}
