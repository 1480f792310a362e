using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Raff.Console.Hosting;

/// <summary>What the program needs to run anywhere: checked settings, kept encryption keys, headers, health, and a clear start.</summary>
public static class HostingServices
{
    /// <summary>Checks the settings and adds the services of this folder.</summary>
    /// <param name="builder">The program's builder.</param>
    /// <param name="rules">The rules of every setting.</param>
    /// <exception cref="SettingsException">Settings are wrong.</exception>
    public static WebApplicationBuilder AddHosting(this WebApplicationBuilder builder, SettingRules rules)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(rules);
        if (rules.Check(builder.Configuration) is { Count: > 0 } wrong)
        {
            throw new SettingsException(wrong);
        }

        // In every environment: outside development a run from the build's folder would serve empty assets.
        builder.WebHost.UseStaticWebAssets();
        if (!builder.Environment.IsDevelopment())
        {
            // Else a run from the build's folder packs every file anew without making it smaller, and a first load takes 780 kB for 230.
            builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        }

        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddSingleton(QuietStart.Begin(builder.Logging));
        builder.Services.AddHostedService<Banner>();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddDataProtection().SetApplicationName("Raff.Console").PersistKeysToFileSystem(KeyFolder.Of(builder.Configuration[KeyFolder.Setting]));
        builder.Services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        return builder.Announce($"Encryption keys: {KeyFolder.Of(builder.Configuration[KeyFolder.Setting])}");
    }

    /// <summary>Has a line printed once the program listens, below its addresses.</summary>
    public static WebApplicationBuilder Announce(this WebApplicationBuilder builder, string line)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Configure<BannerLines>(banner => banner.Add(line));
        return builder;
    }

    /// <summary>Checks the options that other folders validate, and puts the middleware of this folder first.</summary>
    public static WebApplication UseHosting(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.Services.GetService<IStartupValidator>()?.Validate();
        app.UseTrustedProxies();
        app.UseMiddleware<LocalRequestCheck>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseHsts();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = Apologise });
        app.UseMiddleware<OriginCheck>();
        return app;
    }

    private static Task Apologise(HttpContext context)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("Something went wrong in the console. Load the page again; if it stays, look into the console's log.");
    }
}
