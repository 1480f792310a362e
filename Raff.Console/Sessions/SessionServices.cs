using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Raff.Console.RaffApi;

namespace Raff.Console.Sessions;

/// <summary>Registers sessions.</summary>
public static class SessionServices
{
    /// <summary>
    /// Adds sessions, the operator of each circuit and request with a client of the API, and the rule that everything needs a session
    /// unless it says otherwise.
    /// </summary>
    public static IServiceCollection AddSessions(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<SessionLimits>().BindConfiguration(SessionLimits.Section);

        services.AddSingleton<SessionEnds>();
        services.AddSingleton<OpenCircuits>();
        services.AddSingleton<CircuitGuard>();
        services.Configure<HubOptions>(hub => hub.AddFilter<CircuitGuard>());
        services.AddSingleton<KeyCheck>();
        services.AddSingleton<SignInThrottle>();
        services.AddSingleton<KeyVault>();
        services.AddSingleton<SessionStore>();
        services.AddSingleton<IdentityReader>();
        services.AddSingleton<IdentityNews>();
        services.AddSingleton<KeyRevocation>();
        services.AddHostedService<SessionSweep>();
        services.AddHostedService<EndpointHabitStore>();

        // One for each circuit or request.
        services.AddScoped<CurrentOperator>();
        services.AddScoped(scope => scope.GetRequiredService<RaffClientFactory>().Create(scope.GetRequiredService<CurrentOperator>().Required.Connection));
        services.AddScoped<SessionWatch>();
        services.AddScoped<SessionActivity>();
        services.TryAddScoped<SoftStore>();
        services.AddScoped<OwnSessions>();
        services.AddScoped<IdentityRefresh>();
        services.AddScoped<CircuitHandler, OperatorCircuitHandler>();

        services.AddAuthentication(SessionAuthenticationHandler.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, SessionAuthenticationHandler>(SessionAuthenticationHandler.SchemeName, null);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddCascadingAuthenticationState();
        return services;
    }
}
