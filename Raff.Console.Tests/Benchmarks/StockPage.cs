using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MudBlazor.Services;

namespace Raff.Console.Tests.Benchmarks;

/// <summary>
/// What the console is compared with: a page of the default template, prerendered, with a stock <c>MudDataGrid</c> of 50 of 1,000 rows in memory. It calls no
/// API and checks no session.
/// </summary>
public sealed class StockPage : IAsyncDisposable
{
    private readonly WebApplication app;

    private StockPage(WebApplication app) => this.app = app;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(app.Urls.First());

    /// <summary>Starts it.</summary>
    public static async Task<StockPage> StartAsync()
    {
        // The static files are those of the program: the framework's script, and MudBlazor's.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Program).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseStaticWebAssets();
        builder.Configuration["Urls"] = "http://127.0.0.1:0";
        builder.Logging.ClearProviders();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddMudServices();
        var app = builder.Build();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorComponents<StockApp>().AddInteractiveServerRenderMode();
        await app.StartAsync();
        return new StockPage(app);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => app.DisposeAsync();
}
