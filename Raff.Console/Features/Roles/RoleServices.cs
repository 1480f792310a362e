using Raff.Console.Kinds;

namespace Raff.Console.Features.Roles;

/// <summary>Registers the roles pages.</summary>
public static class RoleServices
{
    /// <summary>Adds the kind of list.</summary>
    public static IServiceCollection AddRoles(this IServiceCollection services) =>
        services.AddAccountKind(provider => RoleKind.Create(provider.GetRequiredService<TimeProvider>()));
}
