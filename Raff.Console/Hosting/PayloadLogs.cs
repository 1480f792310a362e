namespace Raff.Console.Hosting;

/// <summary>
/// Keeps what operators type out of every log, whatever level the settings ask for: below "information" the framework writes each message of a circuit in
/// full, with the passwords and keys in it.
/// </summary>
public static class PayloadLogs
{
    // By their full names: no rule of the settings is more specific.
    private static readonly string[] Categories =
    [
        "Microsoft.AspNetCore.SignalR.Internal.DefaultHubDispatcher",
        "Microsoft.AspNetCore.SignalR.HubConnectionContext",
        "Microsoft.AspNetCore.SignalR.HubConnectionHandler",
        "Microsoft.AspNetCore.Components.Server.ComponentHub",
        "Microsoft.AspNetCore.Components.Server.Circuits.CircuitHost",
        "Microsoft.AspNetCore.Components.Server.Circuits.RemoteRenderer",
        "Microsoft.AspNetCore.Components.Server.Circuits.RemoteJSRuntime",
    ];

    /// <summary>Limits those categories to "information" and above, for each log that the settings know.</summary>
    public static void Limit(IServiceCollection services) => services.PostConfigure<LoggerFilterOptions>(options =>
    {
        foreach (var log in options.Rules.Select(rule => rule.ProviderName).Append(null).Distinct(StringComparer.Ordinal).ToList())
        {
            foreach (var category in Categories)
            {
                options.Rules.Add(new LoggerFilterRule(log, category, LogLevel.Information, filter: null));
            }
        }
    });
}
