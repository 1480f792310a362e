using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Raff.Console.Storage;

namespace Raff.Console.Hosting;

/// <summary>What the program needs to run anywhere: checked settings, stored encryption keys, headers, health, and a clear start.</summary>
public static class HostingServices
{
    /// <summary>Checks the settings and adds the services of this folder.</summary>
    /// <param name="builder">The program's builder.</param>
    /// <param name="rules">The rules of every setting.</param>
    /// <exception cref="SettingsException">Settings are wrong.</exception>
    public static WebApplicationBuilder AddHosting(this WebApplicationBuilder builder, SettingRules rules)
    {
        if (rules.Check(builder.Configuration) is { Count: > 0 } wrong)
        {
            throw new SettingsException(wrong);
        }

        if (builder.Configuration["PathBase"] is { Length: > 0 } and not "/")
        {
            throw new SettingsException("PathBase is set, but the console runs at the root of a host name only. Give it a host name of its own, or remove " +
                "PathBase.");
        }

        // In every environment: outside development a run from the build's folder would serve empty assets.
        builder.WebHost.UseStaticWebAssets();
        // What was built is served, in development too: the handler that reads files anew compresses with gzip whatever the manifest says, so that files
        // built with brotli could not be read, and it compresses every file again on each start.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";

        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        PayloadLogs.Limit(builder.Services);
        builder.Services.AddSingleton(QuietStart.Begin(builder.Logging));
        builder.Services.AddHostedService<Banner>();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<DataLock>();
        builder.Services.AddSingleton<Readiness>();
        ProtectKeys(builder);
        builder.Services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        return builder;
    }

    /// <summary>Prints a line once the program listens, below its addresses.</summary>
    public static WebApplicationBuilder Announce(this WebApplicationBuilder builder, string line)
    {
        builder.Services.Configure<BannerLines>(banner => banner.Add(line));
        return builder;
    }

    /// <summary>Checks the options that other folders validate, and puts the middleware of this folder first.</summary>
    public static WebApplication UseHosting(this WebApplication app)
    {
        app.Services.GetService<IStartupValidator>()?.Validate();
        AddressCheck.Try(app.Configuration["Urls"]);
        app.Services.GetRequiredService<DataLock>().Take(StorageServices.ConsoleFile(app.Configuration));
        app.UseTrustedProxies();
        app.UseMiddleware<LocalRequestCheck>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseHsts();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = Apologize });
        app.UseMiddleware<OriginCheck>();
        return app;
    }

    private static void ProtectKeys(WebApplicationBuilder builder)
    {
        var folder = KeyFolder.Of(builder.Configuration[KeyFolder.Setting]);
        var protection = builder.Services.AddDataProtection().SetApplicationName("Raff.Console").PersistKeysToFileSystem(folder);
        builder.Announce($"Encryption keys: {folder}");
        if (KeyCertificate.Load(builder.Configuration) is { } certificate)
        {
            protection.ProtectKeysWithCertificate(certificate);
        }
        else
        {
            builder.Announce("Warning: nothing encrypts these keys. Whoever can read them and the database can read the API keys of open sessions. Set " +
                $"{KeyCertificate.Setting} to encrypt them.");
        }
    }

    private static Task Apologize(HttpContext context)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("Something went wrong in the console. Reload the page. If this message stays, check the console's log.");
    }
}
